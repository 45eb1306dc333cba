import { Secret, Text } from '@libs/http-input';
import { type Role, ROLES } from '@libs/identity';
import { ApiProperty } from '@nestjs/swagger';

export class SignInDto {
  /** Letter case and accents do not matter. */
  @Text({ min: 1, max: 64 })
  username!: string;

  @Secret()
  password!: string;
}

export class SignedInStaffDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, enum: [...ROLES] })
  role!: Role;

  @ApiProperty({ type: String })
  institution!: string;

  @ApiProperty({ type: String, required: false })
  department?: string;
}

export class SessionDto {
  @ApiProperty({ type: SignedInStaffDto })
  staff!: SignedInStaffDto;

  /** When the session ends, ISO 8601 UTC. */
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: string;
}

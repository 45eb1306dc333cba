import { Secret, Text } from '@libs/http-input';
import { type Due, type Role, ROLES } from '@libs/identity';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

export class SignInDto {
  /** Letter case and accents do not matter. */
  @Text({ min: 1, max: 64 })
  username!: string;

  @Secret()
  password!: string;
}

/** A code of the authenticator program, or a recovery code. */
export class ProofDto {
  @IsOptional()
  @Text({ min: 1, max: 16 })
  code?: string;

  @IsOptional()
  @Text({ min: 1, max: 64 })
  recoveryCode?: string;
}

export class NewPasswordDto {
  /** The present one. */
  @Secret()
  current!: string;

  /** At least 15 characters, without the user name. */
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

/** Who holds this session, and what it still asks for: a page that is opened again goes on there. */
export class CurrentSessionDto extends SignedInStaffDto {
  @ApiProperty({ type: String, enum: ['code', 'enrolment', 'password'], required: false })
  due?: Due;
}

export class SessionDto {
  @ApiProperty({ type: SignedInStaffDto })
  staff!: SignedInStaffDto;

  /** When the session ends, ISO 8601 UTC. */
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: string;

  /** What is still to be shown before the session opens anything: a code, a second factor to enrol, a password of one's own. */
  @ApiProperty({ type: String, enum: ['code', 'enrolment', 'password'], required: false })
  due?: Due;
}

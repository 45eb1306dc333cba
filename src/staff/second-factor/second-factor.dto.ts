import { Text } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';
import { SessionDto } from '../sessions.dto.js';

export class EnrolmentDto {
  /** For typing in by hand, base32. */
  @ApiProperty({ type: String })
  secret!: string;

  /** To show as a QR code: `otpauth://totp/…`. */
  @ApiProperty({ type: String })
  uri!: string;
}

export class FirstCodeDto {
  /** The six digits that the authenticator program shows. */
  @Text({ min: 1, max: 16 })
  code!: string;
}

export class EnrolledDto extends SessionDto {
  /** Each opens once in place of a code. Shown now and never again. */
  @ApiProperty({ type: [String] })
  recoveryCodes!: string[];
}

import { ApiProperty } from '@nestjs/swagger';

export class OidcProviderDto {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  label!: string;

  @ApiProperty({ type: String })
  institution!: string;
}

export class OidcProvidersDto {
  @ApiProperty({ type: [OidcProviderDto] })
  providers!: OidcProviderDto[];
}

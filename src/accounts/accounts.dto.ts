import { Code, ContentHash, Id, OneOf, Text } from '@libs/http-input';
import { type Role, ROLES } from '@libs/identity';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

export class RoleDto {
  @OneOf(ROLES)
  role!: Role;

  /** Of officers and heads, and of nobody else. */
  @IsOptional()
  @Code()
  department?: string;
}

export class NewAccountDto extends RoleDto {
  /** Letters, digits, dots, hyphens and underscores; letter case and accents do not matter. */
  @Text({ min: 2, max: 64 })
  username!: string;

  @Text({ min: 1, max: 120 })
  name!: string;
}

export class AccountReceiptDto {
  @ApiProperty({ type: String, format: 'uuid' })
  account!: string;

  /** To hand over in person: it opens only the choosing of another. Shown now and never again, nor to a repeated request. */
  @ApiProperty({ type: String, required: false })
  initialPassword?: string;
}

/** The proposal somebody has read. */
export class RoleDecisionDto {
  @Id()
  proposalId!: string;

  @ContentHash()
  payloadHash!: string;
}

export class RoleProposalDto {
  account!: string;
  proposalId!: string;
  /** Of exactly what is proposed: whoever approves it names it. */
  payloadHash!: string;
  role!: string;
  department?: string;
  /** Account of who proposed it: another administrator approves. */
  proposer!: string;
  /** ISO 8601 UTC; 72 hours after the proposal. */
  expiresAt!: string;
}

export class RoleProposalsDto {
  proposals!: RoleProposalDto[];
}

export class StaffAccountDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  username!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String, enum: [...ROLES] })
  role!: Role;

  @ApiProperty({ type: String, required: false })
  department?: string;

  @ApiProperty({ type: Boolean })
  active!: boolean;

  /** Whether they enrolled one. */
  @ApiProperty({ type: Boolean })
  secondFactor!: boolean;

  /** Whether they sign in by an identity provider. */
  @ApiProperty({ type: Boolean })
  external!: boolean;
}

export class AccountsDto {
  @ApiProperty({ type: [StaffAccountDto] })
  accounts!: StaffAccountDto[];

  /** Leads to the next page; absent on the last. */
  @ApiProperty({ type: String, required: false })
  next?: string;
}

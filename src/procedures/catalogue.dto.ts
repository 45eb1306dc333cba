import { Code, ContentHash } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';

const VERSION_STATES = ['in-force', 'planned', 'over'] as const;
const SEVERITIES = ['error', 'warning'] as const;

export class CatalogueVersionDto {
  /** Hash of its content: what a case pins. */
  version!: string;
  /** As its authors call it. */
  label!: string;
  /** Of the law that its term runs under. */
  regime!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** Its last day, where it has one: its own, or the eve of the next version. */
  @ApiProperty({ type: String, format: 'date', required: false })
  validTo?: string;
  @ApiProperty({ type: String, enum: VERSION_STATES })
  state!: (typeof VERSION_STATES)[number];
}

export class CatalogueProcedureDto {
  code!: string;
  name!: string;
  /** In the order of their first days. None: it stands in the institution's own short list. */
  versions!: CatalogueVersionDto[];
}

export class CatalogueDto {
  /** Civil date for which it is told. */
  @ApiProperty({ type: String, format: 'date' })
  on!: string;
  /** In the order of their codes. */
  procedures!: CatalogueProcedureDto[];
}

export class CatalogueFindingDto {
  @ApiProperty({ type: String, enum: SEVERITIES })
  severity!: (typeof SEVERITIES)[number];
  procedure!: string;
  /** Label of the version. */
  label!: string;
  /** JSON pointer into its definition. */
  path!: string;
  code!: string;
  /** In Spanish, as the next: the people who write procedures read it. */
  message!: string;
  wayOut!: string;
}

export class CatalogueCheckDto {
  @ApiProperty({ type: String, format: 'date' })
  on!: string;
  /** How many versions were looked at: those in force and those to come. */
  checked!: number;
  findings!: CatalogueFindingDto[];
}

export class ChangesQueryDto {
  /** Whose versions they are. */
  @Code()
  procedure!: string;

  @ContentHash()
  before!: string;

  @ContentHash()
  after!: string;
}

export class ChangeSectionDto {
  title!: string;
  lines!: string[];
}

export class CatalogueChangesDto {
  procedure!: string;
  name!: string;
  /** Labels of the two versions. */
  before!: string;
  after!: string;
  /** Only those in which something changed. */
  sections!: ChangeSectionDto[];
}

import { FigureBasisDto } from './figures.dto.js';
import type { PlaceGroup } from './place-figures.js';

export class PlaceGroupDto implements PlaceGroup {
  /** Code of the place. */
  group!: string;
  received!: number;
  concluded!: number;
  onTime!: number;
  onTimePercent!: number | null;
  /** Open at the end of the period. */
  pending!: number;
  /** Open now and past their due date. */
  overdue!: number;
}

export class PlaceFiguresDto extends FigureBasisDto {
  from!: string;
  to!: string;
  total!: PlaceGroupDto;
  groups!: PlaceGroupDto[];
}

import { Code, Text } from '@libs/http-input';
import { NarrowedInboxDto } from './departments.dto.js';

export class NewSavedViewDto extends NarrowedInboxDto {
  /** What the reader calls it. Not the place for anybody's name. */
  @Text({ min: 1, max: 60 })
  name!: string;

  @Code()
  department!: string;
}

export class SavedViewDto {
  id!: string;
  name!: string;
  department!: string;
  filter?: string;
  procedure?: string;
  matter?: string;
  status?: string;
  assigned?: string;
  /** Absent where only a look at each case tells. */
  cases?: number;
  /** There are more than were counted. */
  more?: boolean;
}

export class SavedViewsDto {
  views!: SavedViewDto[];
}

import { Text } from '@libs/http-input';
import { IsOptional } from 'class-validator';

const LONG = { min: 1, max: 8_000, multiline: true } as const;

export class TextForm {
  @Text({ ...LONG, min: 3 })
  texto!: string;
}

export class CommentForm {
  @IsOptional()
  @Text({ ...LONG, max: 2_000 })
  comentario?: string;
}

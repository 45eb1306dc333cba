import { Keyword, Text } from '@libs/http-input';

export class NewSnippetDto {
  /** What it is called up by, after a slash: letters, digits and hyphens, kept in small letters. No two of an owner have the same. */
  @Keyword()
  keyword!: string;

  @Text({ min: 1, max: 80 })
  title!: string;

  /** With variables (`{{folio}}`) that are filled in where it is put. Not the place for anybody's data. */
  @Text({ min: 1, max: 4_000, multiline: true })
  text!: string;
}

export class SnippetDto extends NewSnippetDto {
  id!: string;
  /** For `If-Match`. */
  version!: number;
}

export class SnippetsDto {
  /** In the order of their keywords. */
  snippets!: SnippetDto[];
}

export class KeptSnippetDto {
  id!: string;
  version!: number;
}

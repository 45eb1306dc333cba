import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Text } from './fields.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

class PersonDto {
  @Text({ min: 1, max: 20 })
  name!: string;

  @IsOptional()
  @Text({ min: 1, max: 20 })
  phone?: string;
}

class PetitionDto {
  @IsOptional()
  @Text({ min: 1, max: 20 })
  subject?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  applicant?: PersonDto;
}

const read = (body: unknown): Promise<unknown> =>
  new StrictValidationPipe().transform(body, { type: 'body', metatype: PetitionDto });

it('reads a field that is null as one that was left out, however deep it lies', async () => {
  const dto = await read({ subject: null, applicant: { name: 'Ana', phone: null } });
  expect(JSON.stringify(dto)).toBe('{"applicant":{"name":"Ana"}}');
  expect(JSON.stringify(await read({ applicant: null }))).toBe('{}');
});

it('refuses null where something is asked for', async () => {
  await expect(read({ applicant: { name: null } })).rejects.toMatchObject({ status: 400 });
});

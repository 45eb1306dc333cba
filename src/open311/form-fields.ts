import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';

/** For a field that may be left out: sent and empty is the same ("Optional Arguments" of the standard). */
export function MayBeBlank(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value.trim() === '' ? undefined : value,
  );
}

/** Degrees of WGS 84 as a decimal number, from -`most` to `most`; may be left out. In a form everything is text. */
export function Degrees(most: number): PropertyDecorator {
  return applyDecorators(
    MayBeBlank(),
    IsOptional(),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\s*[+-]?\d{1,3}(\.\d{1,20})?\s*$/.test(value) ? Number(value) : value,
    ),
    ValidateBy({
      name: 'degrees',
      validator: {
        validate: (value: unknown) => typeof value === 'number' && Math.abs(value) <= most,
        defaultMessage: () => `must be a decimal number of degrees from -${most} to ${most}`,
      },
    }),
    ApiProperty({ type: Number, minimum: -most, maximum: most, required: false }),
  );
}

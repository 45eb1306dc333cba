import { Transform } from 'class-transformer';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

/** May be left out; sent and empty is the same ("Optional Arguments" of the standard). */
export function MayBeBlank(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.trim() === '' ? undefined : value,
    ),
    IsOptional(),
  );
}

/** Degrees of WGS 84 as a decimal number, `most` north or east to `most` south or west. In a form everything is text. */
export function Degrees(most: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\s*[+-]?\d{1,3}(\.\d{1,20})?\s*$/.test(value) ? Number(value) : value,
    ),
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'must be a decimal number of degrees' }),
    Min(-most, { message: `must not be less than -${most}` }),
    Max(most, { message: `must not be greater than ${most}` }),
  );
}

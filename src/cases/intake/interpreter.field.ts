import { isCode } from '@libs/http-input';
import { ValidateBy } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

const CODE = '^[a-z0-9][a-z0-9-]{0,63}$';

/** Whether somebody must interpret: true or false, or the code of the language, e.g. cak. */
export function Interpreter(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'interpreter',
      validator: {
        validate: (value: unknown) => typeof value === 'boolean' || (typeof value === 'string' && isCode(value)),
        defaultMessage: () => 'must be true, false or the code of a language',
      },
    }),
    ApiProperty({ oneOf: [{ type: 'boolean' }, { type: 'string', pattern: CODE }], required: false }),
  );
}

import { getMetadataStorage, IsOptional, IsString, MaxLength, MetadataStorage, validate } from 'class-validator';
import { rememberRules } from './remembered-rules.js';

type Rule = Parameters<MetadataStorage['addValidationMetadata']>[0];

class PersonDto {
  @IsString()
  name!: string;
}

class CitizenDto extends PersonDto {
  @IsString()
  @MaxLength(20)
  declare name: string;

  @IsOptional()
  @IsString({ groups: ['long'] })
  phone?: string;
}

class UnruledDto {}

const CLASSES = [PersonDto, CitizenDto, UnruledDto];

/** Those of the decorators above, in a storage of their own. */
function aStorage(): MetadataStorage {
  const storage = new MetadataStorage();
  for (const rule of CLASSES.flatMap(ownRules)) storage.addValidationMetadata(rule);
  return storage;
}

function ownRules(target: Function): Rule[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .filter((rule) => rule.target === target);
}

function remembering(): MetadataStorage {
  const storage = aStorage();
  rememberRules(storage);
  return storage;
}

describe('the remembered rules of a class', () => {
  it.each<[string, boolean, boolean, string[] | undefined]>([
    ['without groups', false, false, undefined],
    ['always', true, false, undefined],
    ['with strict groups', false, true, undefined],
    ['of a group', false, false, ['long']],
    ['of no group', false, false, []],
  ])('are those that are found, %s', (_how, always, strictGroups, groups) => {
    const [found, remembered] = [aStorage(), remembering()];
    for (const target of [...CLASSES, ...CLASSES]) {
      const rules = found.getTargetValidationMetadatas(target, target.name, always, strictGroups, groups);
      const again = remembered.getTargetValidationMetadatas(target, target.name, always, strictGroups, groups);
      expect(again).toEqual(rules);
      expect(remembered.groupByPropertyName(again)).toEqual(found.groupByPropertyName(rules));
    }
  });

  it('are looked up once', () => {
    const storage = remembering();
    const find = () => storage.getTargetValidationMetadatas(CitizenDto, '', false, false);
    expect(find()).toBe(find());
    expect(storage.groupByPropertyName(find())).toBe(storage.groupByPropertyName(find()));
  });

  it('are looked up anew once a rule was added, of whichever class', () => {
    class LaterDto {
      @IsString()
      name!: string;
    }
    class LatestDto extends LaterDto {
      @IsString()
      phone!: string;
    }
    const storage = getMetadataStorage();
    rememberRules(storage);
    const ruled = () =>
      storage.getTargetValidationMetadatas(LatestDto, '', false, false).map(({ propertyName }) => propertyName);
    expect(ruled()).toEqual(['phone', 'name']);
    IsString()(LaterDto.prototype, 'alias');
    expect(ruled()).toEqual(['phone', 'name', 'alias']);
  });

  it('can be changed by nobody', () => {
    const rules = remembering().getTargetValidationMetadatas(PersonDto, '', false, false);
    expect(() => rules.pop()).toThrow(TypeError);
  });

  it('check objects as before, remembered twice or once', async () => {
    rememberRules(getMetadataStorage());
    rememberRules(getMetadataStorage());
    const citizen = Object.assign(new CitizenDto(), { name: 'Inventada '.repeat(3) });
    for (let time = 0; time < 2; time += 1) {
      const [error] = await validate(citizen);
      expect(error?.constraints).toEqual({ maxLength: expect.any(String) as unknown });
    }
    expect(await validate(Object.assign(new CitizenDto(), { name: 'Inventada' }))).toEqual([]);
  });
});

import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../api/problem.js';
import { errorOf, fieldId, fieldWords } from '../kit/error-summary.js';
import { PointMap } from '../map/point-map.js';
import { zonesQuery } from '../map/queries.js';
import { type MapPoint, zoneAt } from '../map/zone-at.js';
import { useWords } from '../words/words-context.js';
import { COORDINATES, faultsOf, pointIn, typedFrom } from './coordinates.js';
import type { PetitionDraft } from './petition-draft.js';

export interface PointPickerProps extends Pick<PetitionDraft, 'point' | 'typedPoint'> {
  readonly change: (part: Partial<PetitionDraft>) => void;
  readonly problem: Problem | undefined;
}

/** A point on the map, or its coordinates as somebody reads them out. The place of the petition follows it, and may be changed after. */
export function PointPicker(props: PointPickerProps) {
  const { point, change } = props;
  const words = useWords();
  const { data, isPending } = useQuery(zonesQuery);
  const zones = data?.zones ?? [];
  const zone = point === null ? undefined : zoneAt(zones, point);
  const put = (next: MapPoint) => {
    const within = zoneAt(zones, next);
    change({ point: next, typedPoint: null, ...(within && { place: within.id }) });
  };
  return (
    <Stack gap="xs" mt="xs">
      {isPending && <Loader role="status" aria-label={words.say('app.loading')} />}
      {data !== undefined && zones.length === 0 && <Text>{words.say('desk.point.no-map')}</Text>}
      {zones.length > 0 && (
        <PointMap label={words.say('desk.point.map')} zones={zones} point={point ?? undefined} onPoint={put} />
      )}
      <Coordinates {...props} put={put} />
      <Text role="status" size="sm" fw={600}>
        {point !== null && zones.length > 0 && placeWords()}
      </Text>
    </Stack>
  );

  function placeWords(): string {
    return zone === undefined ? words.say('desk.point.outside') : words.say('desk.point.in', { place: zone.name });
  }
}

interface CoordinatesProps extends PointPickerProps {
  readonly put: (point: MapPoint) => void;
}

/** What is no point yet stays as it was typed, and is told beside the field once it was left. */
function Coordinates({ point, typedPoint, problem, change, put }: CoordinatesProps) {
  const words = useWords();
  const [left, setLeft] = useState(false);
  const typed = typedPoint ?? typedFrom(point);
  const unreadable = left && typedPoint !== null ? faultsOf(typedPoint).filter(({ code }) => code !== 'required') : [];
  function leave() {
    setLeft(true);
    if (typedPoint === null || faultsOf(typedPoint).length > 0) return;
    const next = pointIn(typedPoint);
    if (next === null) change({ point: null, typedPoint: null });
    else put(next);
  }
  return (
    <div className="fields">
      {COORDINATES.map((name) => {
        const field = `location.${name}`;
        const fault = unreadable.find((one) => one.field === field);
        return (
          <TextInput
            key={name}
            id={fieldId(field)}
            label={words.say(`desk.point.${name}`)}
            inputMode="decimal"
            autoComplete="off"
            value={typed[name]}
            error={fault === undefined ? errorOf(words, problem, field) : fieldWords(words, fault)}
            onChange={({ currentTarget: { value } }) => {
              setLeft(false);
              change({ typedPoint: { ...typed, [name]: value } });
            }}
            onBlur={leave}
          />
        );
      })}
    </div>
  );
}

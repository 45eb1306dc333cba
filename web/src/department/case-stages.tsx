import { List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import { civilDate } from '../kit/dates.js';
import { nameOf } from '../kit/names.js';
import { Mark } from '../kit/status-word.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words-context.js';
import type { OpenedFile } from './step-fields.js';

interface CaseStagesProps {
  readonly file: OpenedFile;
  readonly institution: Schemas['InstitutionPageDto'];
}

/** The stages of the procedure with their tasks: whose they are, until when, and what came of them. */
export function CaseStages({ file: { stages = [] }, institution }: CaseStagesProps) {
  const words = useWords();
  if (stages.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="stages-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="stages-title">
          {words.say('case.stages')}
        </Title>
        {stages.map(({ stage, name, phase, tasks }) => (
          <div key={stage}>
            <Text fw={600}>
              {name} · {words.code('stage', phase)}
            </Text>
            <List size="sm">
              {tasks.map((task) => (
                <List.Item key={`${task.task} ${task.unit ?? ''}`}>
                  {taskWords(words, task, nameOf(institution.departments, task.unit))}
                  {task.overdue === true && <Mark>{words.say('flag.overdue')}</Mark>}
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function taskWords(words: Words, { name, phase, dueOn, outcome }: Schemas['TaskShownDto'], unit: string | undefined) {
  const told = outcome?.name ?? words.code('stage', phase);
  const until =
    dueOn !== undefined && outcome === undefined ? words.say('case.due', { day: civilDate(words, dueOn) }) : undefined;
  return [name, unit, told, until].filter((part) => part !== undefined).join(' · ');
}

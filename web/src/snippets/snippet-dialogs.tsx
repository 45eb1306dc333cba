import { ActDialog } from '../administration/act-dialog.js';
import type { Answers } from '../administration/act-fields.js';
import { api, bodyOf } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import { useWords } from '../words/words-context.js';
import type { Keeper, Snippet } from './queries.js';

interface Closing {
  /** What was done, in words. */
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

interface KeepDialogProps extends Closing {
  readonly keeper: Keeper;
  /** The one that is changed, as it is known now; undefined of a new one. */
  readonly snippet: Snippet | undefined;
  /** Somebody else was first: it must be read again. */
  readonly onChanged: () => void;
}

/** A new text, or another version of one. What was typed stays where somebody else was first, and sent again it takes the place of theirs. */
export function KeepSnippetDialog({ keeper, snippet, onChanged, onDone, onClose }: KeepDialogProps) {
  const words = useWords();
  const title = words.say(snippet === undefined ? 'snippets.add' : 'snippets.change');
  const send = async (answers: Answers, key: string) => {
    const { keyword = '', title: called = '', text = '' } = answers;
    const params = {
      path: { id: snippet?.id ?? key },
      header: snippet === undefined ? {} : { 'If-Match': `"${snippet.version}"` },
    };
    const asked = { params, body: { keyword, title: called, text } };
    try {
      await bodyOf(
        keeper === 'own' ? api.PUT('/api/v1/snippets/{id}', asked) : api.PUT('/api/v1/department-snippets/{id}', asked),
      );
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'snippet-changed') onChanged();
      throw error;
    }
    return called;
  };
  return (
    <ActDialog
      title={title}
      text={words.say('snippets.warning')}
      fields={() => [
        {
          name: 'keyword',
          label: words.say('snippets.keyword'),
          description: words.say('snippets.keyword.text'),
          as: 'line',
        },
        { name: 'title', label: words.say('snippets.name'), as: 'line' },
        { name: 'text', label: words.say('snippets.text'), description: words.say('snippets.text.text'), as: 'text' },
      ]}
      {...(snippet !== undefined && {
        defaults: { keyword: snippet.keyword, title: snippet.title, text: snippet.text },
      })}
      confirm={words.say('snippets.keep')}
      send={send}
      onDone={(name) => onDone(words.say('snippets.kept', { name }))}
      onClose={onClose}
    />
  );
}

interface RemoveDialogProps extends Closing {
  readonly keeper: Keeper;
  readonly snippet: Snippet;
}

export function RemoveSnippetDialog({ keeper, snippet, onDone, onClose }: RemoveDialogProps) {
  const words = useWords();
  const { id, title: name } = snippet;
  const asked = { params: { path: { id } } };
  return (
    <ActDialog
      title={words.say('snippets.remove', { name })}
      text={words.say('snippets.remove.text')}
      confirm={words.say('snippets.remove.do')}
      isGrave
      send={() =>
        keeper === 'own'
          ? api.DELETE('/api/v1/snippets/{id}', asked)
          : api.DELETE('/api/v1/department-snippets/{id}', asked)
      }
      onDone={() => onDone(words.say('snippets.removed', { name }))}
      onClose={onClose}
    />
  );
}

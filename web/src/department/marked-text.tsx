import { Mark, Text } from '@mantine/core';
import { useWords } from '../words/words-context.js';
import { piecesOf } from './version-marks.js';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: Parameters<typeof piecesOf>[1];
}

/** A text with what will be taken out of it: by its number too, not by colour alone. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const words = useWords();
  return (
    <Text size="sm" component="div" style={{ whiteSpace: 'pre-wrap' }}>
      {piecesOf(text, marks).map((piece, at) =>
        piece.mark === undefined ? (
          piece.text
        ) : (
          <Mark key={at}>
            {words.say('version.removed', { number: piece.mark })}
            {piece.text}
          </Mark>
        ),
      )}
    </Text>
  );
}

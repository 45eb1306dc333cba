import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Listing } from '../api/lists.js';
import { listingQuery } from '../api/queries.js';
import { PageTitle } from '../kit/page-title.js';
import { useWords } from '../words/words-context.js';
import { InboxLines } from './inbox-table.js';

/** A list over every department, for those who have one. */
export function ListingPage({ listing }: { readonly listing: Listing }) {
  const words = useWords();
  const { cursor } = useSearch({ from: `/${listing}` });
  const page = useQuery(listingQuery(listing, cursor));
  const title = words.say(`${listing}.title`);
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <InboxLines label={title} page={page} />
      {page.data?.next !== undefined && (
        <Link to={`/${listing}`} search={{ cursor: page.data.next }}>
          {words.say('app.more')}
        </Link>
      )}
    </Stack>
  );
}

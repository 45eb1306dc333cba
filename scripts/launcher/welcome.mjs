/** What a person needs once the product runs: where to go, whom to log in as, how to stop. */
export function tellReady({ address: { url }, workerUrl, accounts, folders, log }) {
  const places = [
    ['Screens for staff', `${url}/app/`],
    ['API and its description', `${url}/api`],
    ['Pages for citizens', `${url}/tramites`],
    ['Health', `${url}/health/ready`],
    ['Metrics', `${url}/metrics`],
    ['Metrics of the worker', `${workerUrl}/metrics`],
    ['Queues (administrators)', `${url}/admin/queues`],
    ['Logs', folders.logs],
  ];
  log('');
  log('Ventanilla is running.');
  for (const line of table(places)) log(`  ${line}`);
  if (accounts.length > 0) {
    log('');
    log('Demonstration accounts:');
    const columns = [...new Set(accounts.flatMap((account) => Object.keys(account)))];
    const rows = accounts.map((account) => columns.map((column) => String(account[column] ?? '')));
    for (const line of table([columns, ...rows])) log(`  ${line}`);
    if ((process.env.SECOND_FACTOR || 'by-role') === 'by-role') {
      log(
        '  None of them needs a second factor, since this is a demonstration. Elsewhere heads, supervisors and administrators do.',
      );
    }
  }
  log('');
  log('Stop with Ctrl-C.');
}

/** Rows as lines with aligned columns. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

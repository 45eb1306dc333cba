/** Where a registration must stand in the register book. */
export function registerRow({ institution, petition: { folio, series, office, filedOn } }) {
  return { institution, series, filedOn, number: numberOf(folio), ...(office !== undefined && { office }) };
}

/** Year and running number, as text that sorts; a folio of another form is its own. */
function numberOf(folio) {
  const [, year, n] = /^[A-Z0-9]+-[A-Z0-9]+-(\d{4})-(\d{6,12})$/.exec(folio) ?? [];
  return year === undefined ? folio : `${year}-${n.replace(/^0+/, '').padStart(12, '0')}`;
}

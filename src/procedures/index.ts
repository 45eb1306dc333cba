export { runProcedures } from './procedures-tool.js';
export { type Catalogue, CatalogueInvalid, NothingToRead, readCatalogues, readProcedure } from './read-catalogue.js';

export { OidcHttpModule } from './oidc.module.js';
export { oidcIndexes } from './oidc-flows.store.js';

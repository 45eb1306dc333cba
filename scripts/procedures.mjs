// npm run procedures -- check | diff | load …: load publishes in the product and needs its servers, the others read files only.
const script = process.argv[2] === 'load' ? './with-product.mjs' : './without-servers.mjs';
process.argv.splice(2, 0, 'procedures');
await import(script);

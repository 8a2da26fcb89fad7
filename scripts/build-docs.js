/** Copies what the page at /v1/docs needs into the build: the files of swagger-ui-dist, and the line that starts it. */
const { copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const from = dirname(require.resolve('swagger-ui-dist/package.json'));
const to = join(__dirname, '..', 'dist', 'web', 'docs');

// The page allows no text to become markup unless a policy says so; the bundle builds markup from text, of our own description only.
const start = `trustedTypes?.createPolicy('default', { createHTML: (text) => text });
SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#swagger-ui', validatorUrl: null, syntaxHighlight: false });
`;

function buildDocs() {
  mkdirSync(to, { recursive: true });
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE']) copyFileSync(join(from, file), join(to, file));
  writeFileSync(join(to, 'init.js'), start);
}

module.exports = { buildDocs };
if (require.main === module) buildDocs();

import { apiWords } from '../../../web/text/api';

/** The page on which the API can be tried; its script and style are files, as the page may run nothing else. */
export const docsPage = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${apiWords.title}: API</title>
    <link rel="stylesheet" href="/v1/docs/assets/swagger-ui.css" />
    <script src="/v1/docs/assets/swagger-ui-bundle.js" defer></script>
    <script src="/v1/docs/assets/init.js" defer></script>
  </head>
  <body>
    <div id="swagger-ui"></div>
  </body>
</html>
`;

/** Operations without the authoriser: `METHOD path`, with the reason. Everything else must name it. */
export const publicOperations: Readonly<Record<string, string>> = {
  'GET /openapi.json': 'the description of the interface is for everybody',
  'GET /.well-known/jwks.json': 'keys with which anybody checks a licence',
  'GET /verify/{identifier}': 'whoever is shown a licence may check it',
  'GET /calendar/due': 'the count of legal days is public',
  'GET /calendar/used': 'the count of legal days is public',
  'POST /guide': 'what a project needs is told before anybody signs in',
  'POST /callbacks/{department}': 'proved by the signature over the body',
  'GET /links/{token}': 'proved by the token in the link',
};

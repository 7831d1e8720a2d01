import { accessRoutes } from '../functions/access/api.ts';
import { projectRoutes } from '../functions/projects/api.ts';
import { openapiDocument } from '../shared/http/openapi-document.ts';
import { product } from './product.ts';

/** `openapi.json`: the complete description, the same for every county. */
export const openapiFile = (): string =>
  JSON.stringify(
    openapiDocument({
      ...product,
      servers: [{ url: '/' }],
      tables: [
        { tag: 'projects', description: { zh: '项目', en: 'Projects' }, routes: projectRoutes },
        { tag: 'access', description: { zh: '接口', en: 'Interface' }, routes: accessRoutes },
      ],
    }),
  );

import { impactPath, serviceClientsPath, usesPath } from '../paths';

/** Where the answer about found secrets leads; a star stands for a token's id. */
export const foundPaths = { uses: usesPath('ID').replace('ID', '*'), impact: impactPath('ID').replace('ID', '*'), serviceClients: serviceClientsPath };

import 'server-only';
import { createServer } from 'node:http';
import { announce } from './announce';
import { readAnswer } from './recorded-answer';

// The measure of all: node:http that answers the same bytes and does nothing else.
const { headers, body } = readAnswer(process.argv[2]);
announce(createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}));

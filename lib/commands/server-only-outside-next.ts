// `server-only` throws outside Next's bundler. The front door and the tests run on plain Node, where this file stands in for it.
export {};

#!/usr/bin/env node
import('../dist/bundle/run.js').then(({ run }) => run(process));

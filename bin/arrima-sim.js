#!/usr/bin/env node
import { run } from '../dist/bundle/run.js';

run(process);

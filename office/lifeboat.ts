#!/usr/bin/env node
import { z } from 'zod'
import { main } from './main'
import { terminal } from './terminal'

z.config({ jitless: true })
process.exitCode = await main(process.argv.slice(2), terminal)

import { start } from './start.tsx'

// Not awaited: the texts it fetches come in files that import this one.
void start()

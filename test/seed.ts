import fc from 'fast-check'

// Properties of `npm test` draw the same documents in each run, so that a failure is reproduced by the same command.
// `npm run test:release` draws new ones; fast-check prints the seed of a failure, which HARUSPEX_SEED repeats.
const told = process.env.HARUSPEX_SEED
if (told !== undefined) fc.configureGlobal({ seed: Number(told) })
else if (process.env.HARUSPEX_RELEASE !== '1') fc.configureGlobal({ seed: 20_260_301 })

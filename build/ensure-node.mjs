// Plain JavaScript on purpose: it must run on a Node too old for everything else and say so, where SQLite's add-on would crash.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Tributary needs Node 22.12 or later and found ${process.versions.node}. Run "npm ci" in this folder first: it brings Node 24 along, and start commands with "npm run".`,
  )
  process.exit(2)
}

// Starts a personal data server and its directory on free ports, says where they are, and runs until its input ends.
const { createRequire } = require('node:module')
const { join } = require('node:path')

async function main(folder) {
  const { TestNetworkNoAppView } = createRequire(join(folder, 'package.json'))('@atproto/dev-env')
  const network = await TestNetworkNoAppView.create({ pds: { hostname: 'localhost' } })
  process.stdout.write(JSON.stringify({ url: network.pds.url, plc_url: network.plc.url }) + '\n')
  console.log = () => {} // nobody reads on
  process.stdin.on('end', () => process.exit(0)).resume()
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})

/** Node's oldest versions that run Lifeboat: what the build tools and the built program need. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return runs ? null : `Lifeboat needs Node 20.19 or newer, or 22.12 or newer; this is Node ${version}.`
}

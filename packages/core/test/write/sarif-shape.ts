/** What the schema of SARIF 2.1.0 allows and demands of the objects that we write; it allows no other members. */
interface Shape {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly below?: Readonly<Record<string, Shape | readonly [Shape]>>
}

const shape = (required: string, optional = '', below: Shape['below'] = {}): Shape => ({
  required: required.split(' ').filter(Boolean),
  optional: optional.split(' ').filter(Boolean),
  below,
})

const message = shape('', 'text markdown id arguments properties')
const multiformat = shape('text', 'markdown properties')
const artifactLocation = shape('', 'uri uriBaseId index description properties')
const region = shape(
  '',
  'startLine startColumn endLine endColumn charOffset charLength byteOffset byteLength snippet message sourceLanguage properties',
)
const physicalLocation = shape('', 'address artifactLocation region contextRegion properties', {
  artifactLocation,
  region,
})
const logicalLocation = shape('', 'name index fullyQualifiedName decoratedName parentIndex kind properties')
const location = shape(
  '',
  'id physicalLocation logicalLocations message annotations relationships properties',
  {
    message,
    physicalLocation,
    logicalLocations: [logicalLocation],
  },
)
const result = shape(
  'message',
  'ruleId ruleIndex rule kind level analysisTarget locations guid correlationGuid occurrenceCount partialFingerprints fingerprints stacks codeFlows graphs relatedLocations suppressions baselineState rank attachments hostedViewerUri workItemUris provenance fixes taxa webRequest webResponse properties',
  { message, locations: [location], relatedLocations: [location] },
)
const notification = shape(
  'message',
  'descriptor associatedRule locations level threadId timeUtc exception properties',
  { message, locations: [location], descriptor: shape('', 'id index guid toolComponent properties') },
)
const rule = shape(
  'id',
  'name guid shortDescription fullDescription messageStrings defaultConfiguration helpUri help relationships properties',
  {
    shortDescription: multiformat,
    fullDescription: multiformat,
    help: multiformat,
    defaultConfiguration: shape('', 'enabled level rank parameters properties'),
  },
)
const driver = shape(
  'name',
  'guid organization product fullName version semanticVersion releaseDateUtc downloadUri informationUri shortDescription fullDescription language contents rules notifications taxa properties',
  { rules: [rule] },
)
const artifact = shape(
  '',
  'description location parentIndex offset length roles mimeType contents encoding sourceLanguage hashes lastModifiedTimeUtc properties',
  { location: artifactLocation },
)
const run = shape(
  'tool',
  'invocations language artifacts logicalLocations results automationDetails columnKind originalUriBaseIds redactionTokens defaultEncoding taxonomies properties',
  {
    tool: shape('driver', 'extensions properties', { driver }),
    invocations: [
      shape('executionSuccessful', 'commandLine arguments exitCode toolExecutionNotifications properties', {
        toolExecutionNotifications: [notification],
      }),
    ],
    artifacts: [artifact],
    results: [result],
  },
)
const log = shape('version runs', '$schema inlineExternalProperties properties', { runs: [run] })

/** What breaks the schema, in paths. */
export function sarifBreaches(value: unknown): string[] {
  return breaches(value, log, '')
}

function breaches(value: unknown, { required, optional, below = {} }: Shape, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
  const known = new Set([...required, ...optional])
  const found = Object.keys(value).filter((name) => !known.has(name))
  const missing = required.filter((name) => !Object.hasOwn(value, name))
  const inside = Object.entries(value).flatMap(([name, member]) => {
    const inner = below[name]
    if (inner === undefined) return []
    if (!Array.isArray(inner)) return breaches(member, inner as Shape, `${path}/${name}`)
    if (!Array.isArray(member)) return [`${path}/${name} is no array`]
    return member.flatMap((item, index) => breaches(item, inner[0], `${path}/${name}/${index}`))
  })
  return [
    ...found.map((name) => `${path}/${name} is unknown`),
    ...missing.map((name) => `${path}/${name} is missing`),
    ...inside,
  ]
}

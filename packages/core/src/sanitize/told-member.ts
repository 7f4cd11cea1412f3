import { latin1 } from '../codec/latin1.ts'
import { fitsPersonal } from './detectors/personal-value.ts'
import type { Frame } from './frame.ts'
import type { Layer } from './layer.ts'
import { looksRandom, nameWords, type Telling, tellingOf } from './telling-names.ts'

/** Names of the secret itself, in an object that a telling name stands over. */
const ITSELF =
  /^(?:value|val|raw|data|text|plain|plaintext|content|string|code|hash|secret|key|token|answer|base64|b64|encoded|encrypted|cipher|ciphertext|cyphertext|pem|result|body|payload|old|new|current|previous|confirm|confirmation|repeat|salt|first|second|0|1|2)$/i
const PERSONAL_ITSELF = /^(?:value|number|raw|text|formatted|display|e164|national)$/i
/** Headers whose names are one word. */
const SINGLE_WORDS =
  /^(?:accept|age|allow|connection|cookie|date|etag|expect|expires|forwarded|from|host|link|location|origin|pragma|range|referer|server|te|trailer|upgrade|vary|via|warning)$/i
/** Kinds of tokens, as an object of tokens calls them. */
const KIND_OF_TOKEN =
  /^(?:access|refresh|auth|bearer|session|csrf|xsrf|api|device|push|long|short|user|app)$/i
/** Last words of names that tell facts about the secret. */
const FACTS = new Set(
  `type,scope,scopes,audience,aud,iss,issuer,url,uri,href,link,endpoint,alg,algorithm,kid,created,updated,expires,expiry,exp,
   iat,nbf,at,on,date,time,role,roles,status,state,version,description,name,label,title,realm,provider,method,format,arn,region,
   length,count,by,from,domain,path,host,mode,policy,kind,purpose,hint,env,environment,account,project,locale,message,error`
    .split(',')
    .map((word) => word.trim()),
)
/** IDs of what has nothing secret about it. */
const OTHER_ID =
  /(?:^| )(?:user|client|tenant|org|organization|account|device|app|request|trace|correlation|owner|key|customer|project|team) (?:id|uuid|guid)$/

export function isToldName(name: string): boolean {
  return ITSELF.test(name)
}

/** Members of an object under a telling key that are the secret itself, not facts about it. */
export function isToldMember(name: string | undefined, layer: Layer, told: Telling): boolean {
  if (told.when === 'shaped') {
    const isIt = name === undefined || PERSONAL_ITSELF.test(name)
    return isIt && layer.bytes.length <= 1024 && fitsPersonal(told.class, latin1(layer.bytes))
  }
  if (name === undefined) return true
  const isItself = ITSELF.test(name)
  if (told.when !== 'always') {
    const isOne = told.class === 'token' ? KIND_OF_TOKEN.test(name) : /^(?:id|sid|uuid|guid)$/i.test(name)
    return (isItself || isOne) && looksRandom(latin1(layer.bytes), 12)
  }
  if (isItself || layer.bytes.length > 4096) return true
  const words = nameWords(name)
  if (OTHER_ID.test(words) || FACTS.has(words.slice(words.lastIndexOf(' ') + 1))) return false
  return looksRandom(latin1(layer.bytes), 16)
}

/** Whether `text` is one more name in a flat list of names (`["authorization", "x-token"]`), not the value of one. */
export function isNameInList(frame: Frame, text: string): boolean {
  if (isPair(frame) || !/^[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,6}$/.test(text)) return false
  return text.includes('-') || tellingOf(text) !== undefined || SINGLE_WORDS.test(text)
}

/** An array that stands in a list of pairs. */
function isPair(frame: Frame): boolean {
  return frame.place === 'param-pair' || frame.isPair
}

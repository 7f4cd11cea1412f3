import type { Sites } from './plant.ts'
import { urlSites } from './rows.ts'

const S3 = 'https://bucket-7.s3.eu-central-1.cloud.example'

/** Links that a cloud has signed, and hooks whose address is the secret. */
export const CLOUD_URL_SITES: Sites = urlSites([
  `${S3}/invoices/2026-03.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=«vendor:aws-id»%2F20260301%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20260301T100000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=«hex:64»`,
  `${S3}/a.bin?X-Amz-Security-Token=«b64:200»&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&x-id=GetObject&X-Amz-Signature=«hex:64»`,
  `${S3}/b.bin?AWSAccessKeyId=«vendor:aws-id»&Expires=1772362800&Signature=«b64:20»`,
  `https://storage.googleapis.example/bucket/c.bin?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=«~word»«-%40prj.iam.example»%2F20260301%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260301T100000Z&X-Goog-Expires=600&X-Goog-SignedHeaders=host&X-Goog-Signature=«hex:256»`,
  `https://storage.googleapis.example/bucket/d.bin?GoogleAccessId=«~word»&Expires=1772362800&Signature=«b64:256»`,
  `https://acct.blob.core.windows.example/box/e.bin?sv=2023-11-03&ss=b&srt=sco&sp=rl&se=2026-03-02T10:00:00Z&st=2026-03-01T10:00:00Z&spr=https&sr=b&sig=«b64:32»`,
  `https://acct.blob.core.windows.example/box/f.bin?skoid=«~uuid»&sktid=«~uuid»&skt=2026-03-01T09%3A00%3A00Z&ske=2026-03-02T09%3A00%3A00Z&sks=b&skv=2023-11-03&sr=b&sp=r&sig=«b64:32»`,
  `https://ns.servicebus.windows.example/queue/messages?sr=https%3A%2F%2Fns.example%2Fqueue&se=1772362800&skn=RootManage&sig=«b64:32»`,
  `https://d111111abcdef8.cloudfront.example/g.mp4?Expires=1772362800&Signature=«tok:172»~_&Key-Pair-Id=«~upper:20»`.replace(
    '~_&',
    '«-~_»&',
  ),
  `https://d111111abcdef8.cloudfront.example/h.mp4?Policy=«~b64u:90»&Signature=«b64u:128»&Key-Pair-Id=«~upper:20»`,
  'https://box.oss-eu-central-1.aliyun.example/i.png?OSSAccessKeyId=«~tok:24»&Expires=1772362800&Signature=«b64:20»&x-oss-process=image%2Fresize%2Cw_200',
  'https://box.oss-eu-central-1.aliyun.example/j.png?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=«~tok:24»%2F20260301%2Feu%2Foss%2Faliyun_v4_request&x-oss-date=20260301T100000Z&x-oss-expires=600&x-oss-signature=«hex:64»',
  'https://box-125.cos.eu-frankfurt.cloud.example/k.png?q-sign-algorithm=sha1&q-ak=«~tok:36»&q-sign-time=1772359200%3B1772362800&q-key-time=1772359200%3B1772362800&q-header-list=host&q-url-param-list=&q-signature=«hex:40»',
  'https://box.obs.eu-west-101.cloud.example/l.png?AccessKeyId=«~upper:20»&Expires=1772362800&Signature=«b64:20»',
  'https://media.example/m.m3u8?hdnts=exp=1772362800~acl=/m/*~hmac=«hex:64»',
  'https://media.example/n.m3u8?hdnea=st=1772359200~exp=1772362800~acl=/*~hmac=«hex:64»&quality=1080p',
  'https://media.example/o.flv?auth_key=1772362800-0-0-«hex:32»&quality=1080p'.replace(
    '1772362800-0-0-',
    '«-1772362800-0-0-»',
  ),
  'https://media.example/p.flv?txSecret=«hex:32»&txTime=65F00A00&quality=1080p',
  'https://firebasestorage.example/v0/b/app/o/q.png?alt=media&token=«uuid»',
  'https://tenant.sharepoint.example/_layouts/15/download.aspx?UniqueId=«=uuid»&Translate=false&tempauth=«jwt»&ApiVersion=2.0',
  'https://onedrive.example/download?resid=A1B2%21109&authkey=%21«tok:15»&em=2'.replace(
    '%21«tok',
    '«-%21»«tok',
  ),
  'https://www.dropbox.example/scl/fi/«~tok:21»/r.pdf?rlkey=«tok:25»&dl=0',
  'https://hooks.slack.com/services/«-T0»«~upper:9»«-/B0»«~upper:9»«-/»«tok:24»',
  'https://discord.com/api/webhooks/«~digits:19»/«b64u:51»?wait=true',
  'https://tenant.webhook.office.com/webhookb2/«~uuid»@«~uuid»«-/IncomingWebhook/»«hex:32»/«~uuid»',
  'https://chat.googleapis.com/v1/spaces/AAAA7/messages?key=«vendor:google-api»&token=«b64u:43»%3D'.replace(
    '»%3D',
    '»«-%3D»',
  ),
  'https://prod-17.westeurope.logic.azure.com:443/workflows/«~hex:32»/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=«b64u:32»',
  'https://hooks.zapier.com/hooks/catch/«~digits:7»/«tok:7»/',
  'https://maker.ifttt.com/trigger/door/with/key/«b64u:32»',
  'https://api.telegram.org/bot«vendor:telegram»/sendMessage?chat_id=77&parse_mode=HTML',
  'https://outlook.example/owa/calendar/«~hex:32»«-@app.example/»«hex:40»/calendar.ics',
  'https://api.mapbox.example/styles/v1/x/y?access_token=«vendor:mapbox»&fresh=true',
  'https://o77.ingest.sentry.example/api/7/envelope/?sentry_key=«~hex:32»&sentry_version=7&sentry_client=js%2F8.2.0',
  'https://opentok.example/session?token=T1==«b64u:180»&v=2.27'.replace('T1==', '«-T1==»'),
])

import { inScript } from './escapes.ts'
import type { Sites } from './plant.ts'
import { bodySites } from './rows.ts'

const PLACES = ['base64 body', 'custom field', 'gzip', 'JSON string']

/** Literals of JavaScript under telling names, minified and not. */
export const SCRIPT_SITES: Sites = bodySites(
  { mime: 'application/javascript; charset=utf-8', side: 'response', escape: inScript, places: PLACES },
  [
    "const apiKey = '«tok:32»';\nconst layout = 'two-columns';",
    "var a={apiKey:'«tok:32»',authDomain:'app-7.example',locale:'de-DE'};",
    "window.config = { 'client_secret': '«tok:40»', clientId: 'shop-web-17' }",
    'window.env={API_TOKEN:"«tok:32»",API_URL:"https://api.example/v2",NODE_ENV:"production"};',
    "this.password='«pw:12»';this.locale='de-DE'",
    "headers:{Authorization:'Bearer «tok:40»','X-Layout':'two-columns'}",
    "xhr.setRequestHeader('X-Api-Key', '«tok:32»');xhr.setRequestHeader('X-Layout', 'two-columns')",
    'headers.set("Authorization","Basic «basic»");headers.set(\'Accept\',\'application/json\')',
    "localStorage.setItem('access_token', '«tok:40»');localStorage.setItem('layout', 'two-columns')",
    "sessionStorage['refreshToken']=\"«tok:40»\";sessionStorage['layout']='two-columns'",
    'let token = `«tok:32»`; let layout = `two-columns`',
    'fetch("/api?access_token=«tok:32»&page=2",{credentials:"include"})',
    'fetch("/api?access_token="+"«tok:32»"+"&page=2",{credentials:"include"})',
    "login('x17', { password: '«pw:12»', locale: 'de-DE' })",
    'firebase.initializeApp({apiKey:"«vendor:google-api»",projectId:"app-7-prod",appId:"1:77:web:«~hex:22»"});',
    "Stripe('«~tok:24»').confirm({clientSecret:'pi_3_secret_«tok:25»',locale:'de-DE'})".replace(
      'pi_3_secret_',
      '«-pi_3_secret_»',
    ),
    'var s={"\\x70assword":"«tok:16»","locale":"de-DE"}',
    'e.exports={secret:"«hex:64»",version:"4.17.21",integrity:"sha384-«=b64:48»"}',
    '/* password: «pwplain» */ var layout="two-columns";',
    'self.__next_f.push([1,"0:{\\"accessToken\\":\\"«tok:32»\\",\\"locale\\":\\"de-DE\\"}"])',
    "gtag('set','user_data',{email:'«email»',address:{first_name:'«given»',last_name:'«surname»',country:'PT-11'}});",
    "_hsq.push(['identify',{email:'«email»',plan:'team-7'}]);",
    'dataLayer.push({event:\'login-7\',userEmail:"«email»",userPhone:"«e164»"});',
    "const conn='mongodb+srv://«~word»:«tok:16»@cluster-7.example/shop?retryWrites=true'",
    "process.env.DATABASE_PASSWORD||'«tok:16»'",
  ],
)

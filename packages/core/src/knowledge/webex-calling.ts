import type { EndpointLabel, OwnerRoute } from './knowledge.ts'

/**
 * Calls of Webex's Control Hub and user portal that support meets again and again, by the vendor's public article on
 * troubleshooting with HAR logs.
 */
export const WEBEX_ENDPOINTS: readonly EndpointLabel[] = [
  {
    id: 'webex-user-services',
    method: 'GET',
    path: '**/users/{UserID}/services',
    name: { en: 'the services of the user', zh: '用户的服务' },
    playbooks: ['hidden'],
  },
  {
    id: 'webex-feature-access-template',
    method: 'GET',
    path: '**/features/access/**',
    name: { en: 'the end user’s feature access template', zh: '最终用户功能访问模板' },
    playbooks: ['hidden'],
    remedy: {
      en: 'Look at the organization’s template for end users and switch the feature on there; the user then sees it in the user portal.',
      zh: '请查看该组织的最终用户模板，在其中启用此功能；之后用户就能在用户门户中看到它。',
    },
  },
  {
    id: 'webex-user-features',
    method: 'GET',
    path: '**/users/{UserID}/features/**',
    name: { en: 'the features of the user', zh: '用户的功能' },
    playbooks: ['hidden'],
    remedy: {
      en: 'Look at the organization’s template for end users and switch the feature on there; the user then sees it in the user portal.',
      zh: '请查看该组织的最终用户模板，在其中启用此功能；之后用户就能在用户门户中看到它。',
    },
  },
  {
    id: 'webex-user-voicemail',
    method: 'PATCH',
    host: '*cpapi*',
    path: '/api/v1/customers/{OrgID}/users/{UserID}/voicemail',
    name: { en: 'the user’s voicemail and fax settings are written', zh: '写入用户的语音信箱和传真设置' },
    playbooks: ['provisioning'],
    fields: [
      { path: 'enabled', name: { en: 'voicemail on or off', zh: '语音信箱开关' } },
      { path: 'notifications', name: { en: 'notifications', zh: '通知' } },
      { path: 'sendAllCalls', name: { en: 'all calls to voicemail', zh: '所有来电转语音信箱' } },
      { path: 'sendBusyCalls', name: { en: 'calls to voicemail when busy', zh: '遇忙转语音信箱' } },
      {
        path: 'sendUnansweredCalls',
        name: { en: 'calls to voicemail when not answered', zh: '无应答转语音信箱' },
      },
      { path: 'transferToNumber', name: { en: 'transfer to a number', zh: '转接到号码' } },
      { path: 'emailCopyOfMessage', name: { en: 'e-mail copy of messages', zh: '留言的邮件副本' } },
      { path: 'faxMessage', name: { en: 'fax messaging', zh: '传真消息' } },
      { path: 'messageStorage', name: { en: 'message storage', zh: '消息存储' } },
    ],
    services: ['CH', 'CPAPI', 'OCIRouter', 'WXCAS'],
  },
  {
    id: 'webex-call-recording',
    host: '*cpapi*',
    path: '/api/v1/customers/{OrgID}/users/{UserID}/callrecordings',
    name: { en: 'the user’s call recording is changed', zh: '更改用户的通话录音' },
    playbooks: ['cannot-enable'],
    services: ['CH', 'CPAPI', 'Dubber'],
  },
]

export const WEBEX_OWNERS: readonly OwnerRoute[] = [
  {
    id: 'dubber',
    text: 'dubber',
    owner: 'third-party',
    team: { en: 'Dubber, who provide call recording', zh: '提供通话录音的 Dubber' },
  },
  {
    id: 'webex-cpapi',
    host: '*cpapi*',
    owner: 'backend',
    team: { en: 'the team of the provisioning API (CPAPI)', zh: '配置接口 (CPAPI) 团队' },
  },
]

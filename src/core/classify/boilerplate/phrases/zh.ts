import type { Phrase } from './form';

/** Who did what for an article: each label is followed by a colon or bar and a name. */
const LABEL =
  '(?:责任|执行|本文|本期|值班|美术|新媒体|流程|见习|实习|网络|图片|文字|视频|后期|版面|本版|今日|首席|微信|栏目)?' +
  '(?:编辑|责编|编审|编译|校对|审核|审校|审读|监制|主编|统筹|终审|初审|复审|翻译|译者|撰文|撰稿|采写|采访|摄影|摄像|策划|供稿|' +
  '来源|作者|记者|通讯员|原标题|原题|稿源|制图|绘图|制作|海报|设计|排版|插画|播音|主播|题图|配图|封面图|图源|图片|整理|出品|供稿|时间|浏览)' +
  '(?:来源|来自|记者|单位|人)?';
/** A value has no sentence in it: names, outlets, a code. */
const VALUE = '[^。!?:;]{1,60}';
const CREDIT = new RegExp(`^◎?(?:${LABEL}\\s*[:|/丨]\\s*${VALUE}[\\s,;]*){1,6}(?:查看更多)?$`, 'u');
/** 文/张三, 图|李四: one character is a label only with a bar or slash. */
const SHORT_CREDIT = /^(?:[文图摄译编]\s*[|/丨]\s*[^。!?:,;]{1,30}\s*){1,4}$/u;

const RELATED =
  '相关(?:阅读|新闻|报道|文章|推荐|链接|资讯|内容|专题|视频|话题|主题|搜索|稿件|热点|信息)|延伸阅读|推荐(?:阅读|文章|新闻|视频)?|' +
  '更多(?:阅读|新闻|内容|精彩|文章|资讯|报道|相关)?(?:内容|新闻|文章|资讯)?|热门(?:推荐|文章|新闻|阅读|排行|资讯|话题|标签|点击|视频|专题|评论)|' +
  '猜[你您]喜欢|[为给][你您]推荐|大家都?在?[看搜]|(?:精彩|精选|编辑|特别|今日|本周|独家)推荐|精彩图[集片]|今日(?:热点|要闻|头条)|' +
  '最新(?:文章|新闻|资讯|推荐|发布|消息)|(?:新闻|阅读|点击|热点|人气|热文|文章|视频)?排行榜?|(?:一周|24小时|本周|今日)(?:热点|热文|排行|热门)|' +
  '往期(?:回顾|推荐|精选|内容|精彩)|[你您]可能(?:还|也)?(?:会)?(?:喜欢|感兴趣|想看).{0,6}|看过本文的人还看了|阅读原文|热点(?:新闻|推荐|专题)|图片新闻|要闻';
const SHARE =
  '分享(?:到|至)?|微信(?:好友)?|新浪微博|腾讯微博|微博|朋友圈|qq空间|qq好友|qq|人人网?|豆瓣|百度贴吧|复制链接|转发|收藏|点赞|赞|打印|举报|' +
  '字号|字体|大|中|小|字体大小|加大|缩小|收藏本文|打印本文|发送给朋友|微信扫一扫|有用|顶|踩|更多|\\d+';

/** Chinese: exact forms. Sources: the fixed labels of Chinese news desks, read on some sixty pages. */
export const ZH: readonly Phrase[] = [
  { kind: 'credit', form: CREDIT, why: 'desk labels with names', needs: [':', '|', '/', '丨'] },
  { kind: 'credit', form: SHORT_CREDIT, why: 'one-character labels with a bar', needs: ['|', '/', '丨'] },
  { kind: 'credit', form: /^(?:完|完结|本文完|全文完|end)$/u, why: 'end mark' },
  {
    kind: 'credit',
    form: /^(?:注:|备注:)?(?:应[^。]{1,16}要求,?\s*)(?:文中|本文|文内)?[^。]{0,40}(?:为|系|是)(?:化名|匿名)[。.]?$/u,
    why: 'note on changed names, at request',
    needs: ['要求'],
  },
  {
    kind: 'credit',
    form: /^(?:注:|备注:)?(?:文中|本文|文内)(?!说|写|提)[^。]{0,40}(?:为|系)(?:化名|匿名)[。.]?$/u,
    why: 'note on changed names',
    needs: ['化名', '匿名'],
  },
  {
    kind: 'credit',
    form: /^(?:本文|原文|文章)(?:首发于|来源于?|来自|转自|转载自|选自|摘自|刊于|刊载于|原载于?|原刊于?|经授权转载自?)[^。]{1,80}[。.]?$/u,
    why: 'where a text came from',
  },
  {
    kind: 'credit',
    form: /^本文引用[^。]{0,40}(?:来自|出自)[^。]{1,60}[。.]?$/u,
    why: 'where terms came from',
  },
  { kind: 'credit', form: /^本文由.{1,30}(?:转码|编译|整理|翻译|发布|原创)[^。]{0,160}$/u, why: 'who made the copy' },
  {
    kind: 'author-box',
    form: /^(?:本文)?作者[^。:]{0,40}(?:是|为|系)[^。]{1,60}(?:记者|作者|教授|研究员|编辑|作家|分析师|评论员|学者|律师|博士|院长|主任)[。.]?$/u,
    why: 'who the author is',
  },
  { kind: 'author-box', form: /^(?:作者|译者|嘉宾|专家)(?:简介|介绍):?.{0,200}$/u, why: 'heading of an author note' },
  {
    kind: 'copyright-notice',
    form: /^(?:[^:。]{0,8})?(?:声明|版权声明|免责声明|风险提示|免责条款|版权说明)[:\s](?=.*(?:转载|版权|侵权|来源|立场|观点|授权|权益|投资|文责|复制|著作权)).{4,400}$/u,
    why: 'a statement on rights begins with its name',
    needs: ['声明', '风险提示', '免责条款', '版权说明'],
  },
  {
    kind: 'copyright-notice',
    form: /^[^。]{0,60}未经[^。]{0,24}(?:不得|不许|禁止|严禁|谢绝|请勿|不可)[^。]{0,50}(?:[。.!].{0,60})?$/u,
    why: 'without leave you may not',
    needs: ['未经'],
  },
  {
    kind: 'copyright-notice',
    form: /^(?:本文|本站|文章|该文|此文|以上内容|文中观点|本内容)[^。]{0,20}(?:仅|不)代表[^。]{0,30}(?:观点|立场|意见)(?:[。,;].{0,160})?$/u,
    why: 'whose opinion it is',
    needs: ['代表'],
  },
  {
    kind: 'copyright-notice',
    form: /^本文[^。]{0,14}(?:授权)[^。]{0,30}(?:转载|发布|刊发)[^。]{0,40}(?:版权|著作权|转载)[^。]{0,60}[。.]?$/u,
    why: 'reprinted with leave',
    needs: ['授权'],
  },
  {
    kind: 'copyright-notice',
    form: /^[^。,]{0,40}(?:版权所有|(?:版权|著作权)归[^。,]{0,30}(?:所有|享有))[^。]{0,120}[。.]?$/u,
    why: 'rights belong to',
    needs: ['版权', '著作权'],
  },
  {
    kind: 'copyright-notice',
    form: /^[^。]{0,40}(?:转载|引用)(?:请|须|需|时请|务必)(?:注明|标注|联系|保留|附上)[^。]{0,80}[。.]?$/u,
    why: 'how to reprint',
    needs: ['转载', '引用'],
  },
  {
    kind: 'copyright-notice',
    form: /^[^。]{0,20}(?:禁止|谢绝|严禁)[^。]{0,8}转载.{0,160}$/u,
    needs: ['转载'],
    why: 'no reprints',
  },
  {
    kind: 'contact-promotion',
    form: /^[^。]{0,30}(?:扫描?|扫码|长按|识别)[^。]{0,12}(?:二维码|下方|上方|图片|关注|下载|加入|添加|分享|阅读)[^。]{0,40}[。!.]?$/u,
    why: 'scan this code',
    needs: ['扫', '长按', '识别'],
  },
  {
    kind: 'contact-promotion',
    form: /^(?:欢迎|敬请|请|点击|立即|马上|搜索|微信搜索)?[^。,]{0,10}关注[^。]{0,24}(?:公众号|微信|微博|视频号|抖音号?|头条号|服务号|订阅号|客户端)[^。]{0,40}[。!]?$/u,
    why: 'follow our account',
    needs: ['关注'],
  },
  {
    kind: 'contact-promotion',
    form: /^(?:点击|立即|马上|请|扫码|免费|官方)?(?:下载|打开|安装)[^。,]{0,16}(?:客户端|app)[^。]{0,40}[。!]?$/u,
    why: 'get our app',
  },
  {
    kind: 'contact-promotion',
    form: /^(?:微信公众号|公众号|微信号|官方微[博信]|投稿(?:邮箱|信箱|热线)?|联系邮箱|商务合作|广告合作|新闻热线|爆料(?:热线|电话|邮箱)?|[报线]索?料?(?:热线|电话)|客服(?:电话|热线|邮箱)|联系(?:我们|方式|电话|邮箱)|热线电话)[:\s].{1,120}$/u,
    why: 'how to reach the desk',
  },
  { kind: 'related-links', form: new RegExp(`^(?:${RELATED})[:\\s]*(?:更多|换一换|more)?$`, 'u'), why: 'list heading' },
  {
    kind: 'related-links',
    form: /^(?:原文|相关阅读|延伸阅读|推荐阅读|相关链接|更多阅读):.{2,100}$/u,
    why: 'labelled link',
  },
  {
    kind: 'related-links',
    form: /^(?:上一篇|下一篇|上一条|下一条|上一页|前一篇|后一篇):?.{0,80}$/u,
    why: 'next and last',
  },
  { kind: 'related-links', form: /^(?:标签|关键[词字]|tags?):.{0,120}$/u, why: 'tags' },
  { kind: 'related-links', form: /^(?:点击)?(?:查看|加载|阅读|浏览)更多[^。]{0,8}$/u, why: 'more of the list' },
  { kind: 'share-bar', form: new RegExp(`^(?:(?:${SHARE})[:\\s|/]*){1,14}$`, 'u'), why: 'names of sharing services' },
  {
    kind: 'comments',
    form: /^(?:(?:网友|最新|热门|精彩|全部|用户|最热|发表|我要|写|参与|查看)?(?:评论|跟帖|留言|点评)(?:\s*\(?\d*\)?)?(?:条)?|\d+\s*条?(?:评论|跟帖|回复)|暂无评论.{0,12}|登录后?(?:参与|发表)?评论.{0,10}|我来说两句.{0,12}|发布|回复|文明上网.{0,60})$/u,
    why: 'names of the comment area',
  },
  {
    kind: 'sign-up',
    form: /^(?:请?登录|注册|立即(?:登录|注册|订阅)|免费注册|忘记密码.?|登录 ?[|/] ?注册|请先登录.{0,20})$/u,
    why: 'account buttons',
  },
  {
    kind: 'navigation',
    form: /^(?:当前位置|您的位置|您现在的位置|所在位置|您当前的位置)[:是].{0,120}$/u,
    why: 'breadcrumb',
  },
  { kind: 'navigation', form: /^(?:返回(?:首页|列表|顶部|主页)|回到顶部|网站首页|首页)$/u, why: 'way back' },
  {
    kind: 'footer',
    form: /^.{0,300}(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]\s*(?:icp[备证]?|公网安备)|公网安备|备案(?:号|序号)?|许可证(?:编?号)?|b2)[-:\s]*[^。]{0,12}\d{5,}.{0,300}$/u,
    why: 'licence numbers of a site',
    needs: ['icp', '备案', '许可证', '公网安备', 'b2'],
  },
  {
    kind: 'footer',
    form: /^.{0,60}(?:违法和?不良信息)?举报(?:电话|邮箱|热线|中心).{0,200}$/u,
    why: 'where to report a site',
    needs: ['举报'],
  },
  {
    kind: 'footer',
    form: /^.{0,40}(?:主办|承办)(?:单位)?[:\s].{0,120}(?:版权|承办|主管|协办).{0,120}$/u,
    why: 'who runs a site',
    needs: ['主办', '承办'],
  },
];

import type { Values } from '../domain/mail';

/** What fills a preview, in the languages that mails come in: names, an article, words of readers and of the newsroom. */
const samples: Record<
  string,
  Pick<Values, 'name' | 'article' | 'comment' | 'replyName' | 'reply' | 'report' | 'answer'>
> = {
  en: {
    name: 'Rena',
    article: 'The ferry gets a new timetable',
    comment: 'The early ferry was on time all week.\nThank you!',
    replyName: 'Roj',
    reply: 'Ours too.',
    report: 'This comment calls for violence.',
    answer: 'You quoted the article, and that is allowed.',
  },
  ckb: {
    name: 'ڕێنا',
    article: 'کەشتییەکە خشتەیەکی نوێی هەیە',
    comment: 'کەشتیی بەیانی هەموو هەفتەکە لە کاتی خۆیدا بوو.\nسوپاس!',
    replyName: 'ڕۆژ',
    reply: 'هی ئێمەش.',
    report: 'ئەم لێدوانە هانی توندوتیژی دەدات.',
    answer: 'ئێوە لە وتارەکەتان وەرگرتبوو، و ئەوە ڕێگەپێدراوە.',
  },
  kmr: {
    name: 'Rêna',
    article: 'Tarîfeya nû ya keştiyê',
    comment: 'Keştiya sibehê tevahiya hefteyê di dema xwe de bû.\nSpas!',
    replyName: 'Roj',
    reply: 'Ya me jî.',
    report: 'Ev şîrove banga tundiyê dike.',
    answer: 'We ji gotarê veguhastibû, û ew destûrdayî ye.',
  },
  ar: {
    name: 'رنا',
    article: 'جدول جديد لمواعيد العبّارة',
    comment: 'كانت عبّارة الصباح في موعدها طوال الأسبوع.\nشكرًا!',
    replyName: 'روج',
    reply: 'وعبّارتنا أيضًا.',
    report: 'هذا التعليق يحرّض على العنف.',
    answer: 'كنت تقتبس من المقال، وهذا مسموح.',
  },
  tr: {
    name: 'Rena',
    article: 'Vapurun yeni tarifesi',
    comment: 'Sabah vapuru bütün hafta zamanındaydı.\nTeşekkürler!',
    replyName: 'Roj',
    reply: 'Bizimki de.',
    report: 'Bu yorum şiddete çağırıyor.',
    answer: 'Yazıdan alıntı yapmıştınız, buna izin var.',
  },
};

export const sampleOf = (locale: string): Values => {
  const sample = samples[locale] ?? samples.en;
  const receipt = 'https://news.example/receipts/p4e8r1y6u0o3a7d2g5j9l1zx';
  return {
    ...sample,
    ...{ receipt, appeal: receipt },
    link: 'https://news.example/articles/qlx0v3m2h8c5s1t9k7w4n6bz#comment-p4e8r1y6u0o3a7d2g5j9l1zx',
    unsubscribe: 'https://cms.example/api/comments/unsubscribe/…',
  };
};

/** What programs put on the clipboard, as they write it. */

/** A word processor: headings, lists as drawn paragraphs, comments, smart tags, conditional comments. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span style='mso-fareast-language:FR'>Point d’étape<o:p></o:p></span></h1>
<p class=MsoNormal>Le <b style='mso-bidi-font-weight:normal'>comité</b> a entendu <st1:PersonName w:st="on">Mme Modèle</st1:PersonName><span style='mso-comment-continuation:1'>,
qui présente</span> <i>la note</i>.<a style='mso-comment-reference:AB_1'></a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a></span></span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Premier point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Sous-point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Numéroté<o:p></o:p></p>
<p class=MsoNormal><del cite="mailto:x" datetime="2021-02-15T10:00">barré </del><ins>ajouté</ins> et <span style='text-decoration:underline'>souligné</span>, voir <a href="https://exemple.fr/note"><span style='color:blue'>la note</span></a>.</p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Voix</b><o:p></o:p></p></td><td><p class=MsoNormal>pour</p></td></tr>
<tr><td><p class=MsoNormal>7</p></td><td><p class=MsoNormal>4<o:p></o:p></p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Une remarque en marge</p></div></div>
<!--EndFragment--></body></html>`;

/** A text in the browser: everything in spans, wrapped in an element that says bold and means nothing. */
export const WEB_DOCUMENT = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;font-style:normal;white-space:pre-wrap;">Suites</span></h2><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Un mot </span><span style="font-weight:700;white-space:pre-wrap;">gras</span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;"> et penché</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">un</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span style="font-weight:400;">un bis</span></p></li></ul></ul><ol><li dir="ltr"><p><a href="https://exemple.fr/" style="text-decoration:none;"><span style="text-decoration:underline;color:#1155cc;">lien</span></a></p></li></ol><br class="Apple-interchange-newline"></b>`;

/** A page of the web: nested boxes, pictures, scripts, buttons, hidden text. */
export const WEB_PAGE = `<div class="wrap"><div><div><script>alert(1)</script><style>.x{}</style>
  <nav aria-label="fil"><a href="/relative">Accueil</a></nav>
  <div>Première   ligne<br>deuxième ligne</div>
  <div><div>  <img src="https://exemple.fr/x.png" onerror="alert(1)" alt="une image"> <span style="display:none">caché</span></div></div>
  <blockquote><p>Une citation<span> en deux</span></p></blockquote>
  <a href="javascript:alert(1)" onclick="alert(1)">piège</a> <a href="http://exemple.fr/a b">faux</a> <a href="mailto:a@exemple.fr">écrire</a>
  <ol><li>un<ol><li>a</li><li>b</li></ol></li><li>deux</li></ol>
  <table><thead><tr><th>Nom</th><th>Collège</th></tr></thead><tbody><tr><td>Aurore</td><td>Technique</td></tr><tr><td></td><td>Éthique</td></tr></tbody></table>
  <pre>a
  b</pre></div></div></div>`;

/** A spreadsheet. */
export const SHEET = `<html><body><!--StartFragment--><table border=0 cellpadding=0><col width=87><tr height=20><td height=20 class=xl65>Borealis</td><td class=xl65>1&nbsp;250,5</td></tr><tr><td>Austral</td><td>7</td></tr></table><!--EndFragment--></body></html>`;

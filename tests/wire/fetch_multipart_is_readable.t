# A whole message of several parts: on a terminal its texts are decoded and the rest is named; in a pipe it is exact.
== command fetch 1 BODY[]
== wire
* 1 FETCH (BODY[] {892}
From: =?utf-8?Q?Doe=2C_J?= <d@b>
Subject: =?UTF-8?B?w6k=?= =?UTF-8?B?w6k=?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b 1"

This is for others.
--b 1
Content-Type: multipart/alternative; boundary=b2

--b2
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe =
aus K=F6ln
--b2
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PGI+R3LDvMOfZTwvYj4NCg==
--b2--

--b 1
Content-Type: image/png; name="=?utf-8?Q?Gr=C3=BC=C3=9Fe.png?="
Content-Disposition: attachment; filename="x.png";
 filename*=utf-8''Gr%C3%BC%C3%9Fe.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b 1
Content-Type: message/rfc822

From: a@b
Subject: =?iso-8859-1?Q?K=F6ln?=
Content-Type: text/plain; charset=koi8-r

\xf0\xd2\xc9\xd7\xc5\xd4 \x1b[2J
--b 1
Content-Type: application/x-\x1b[2J

x
--b 1--
not for you
)
== pretty
From: =?utf-8?Q?Doe=2C_J?= <d@b>⟨0D⟩
Subject: =?UTF-8?B?w6k=?= =?UTF-8?B?w6k=?=⟨0D⟩
MIME-Version: 1.0⟨0D⟩
Content-Type: multipart/mixed; boundary="b 1"⟨0D⟩
⟨0D⟩
This is for others.⟨0D⟩
--b 1⟨0D⟩
Content-Type: multipart/alternative; boundary=b2⟨0D⟩
⟨0D⟩
--b2⟨0D⟩
Content-Type: text/plain; charset=iso-8859-1⟨0D⟩
Content-Transfer-Encoding: quoted-printable⟨0D⟩
⟨0D⟩
Gr=FC=DFe =⟨0D⟩
aus K=F6ln⟨0D⟩
--b2⟨0D⟩
Content-Type: text/html; charset=utf-8⟨0D⟩
Content-Transfer-Encoding: base64⟨0D⟩
⟨0D⟩
PGI+R3LDvMOfZTwvYj4NCg==⟨0D⟩
--b2--⟨0D⟩
⟨0D⟩
--b 1⟨0D⟩
Content-Type: image/png; name="=?utf-8?Q?Gr=C3=BC=C3=9Fe.png?="⟨0D⟩
Content-Disposition: attachment; filename="x.png";⟨0D⟩
 filename*=utf-8''Gr%C3%BC%C3%9Fe.png⟨0D⟩
Content-Transfer-Encoding: base64⟨0D⟩
⟨0D⟩
iVBORw0KGgo=⟨0D⟩
--b 1⟨0D⟩
Content-Type: message/rfc822⟨0D⟩
⟨0D⟩
From: a@b⟨0D⟩
Subject: =?iso-8859-1?Q?K=F6ln?=⟨0D⟩
Content-Type: text/plain; charset=koi8-r⟨0D⟩
⟨0D⟩
⟨F0⟩⟨D2⟩⟨C9⟩⟨D7⟩⟨C5⟩⟨D4⟩ ⟨1B⟩[2J⟨0D⟩
--b 1⟨0D⟩
Content-Type: application/x-⟨1B⟩[2J⟨0D⟩
⟨0D⟩
x⟨0D⟩
--b 1--⟨0D⟩
not for you⟨0D⟩
! OK done
== terminal
message 1: BODY[] (892 bytes)
From: "Doe, J" <d@b>
Subject: éé
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b 1"

part 1.1: text/plain (23 bytes, quoted-printable, iso-8859-1)
Grüße aus Köln

part 1.2: text/html (24 bytes, base64, utf-8)
<b>Grüße</b>

part 2: image/png "Grüße.png" (12 bytes, base64)

part 3: message/rfc822
From: a@b
Subject: Köln
Content-Type: text/plain; charset=koi8-r

part 3.1: text/plain (11 bytes, koi8-r)
Привет \e[2J

part 4: application/x-\e[2j (1 byte)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODY[]":{"base64":"RnJvbTogPT91dGYtOD9RP0RvZT0yQ19KPz0gPGRAYj4NClN1YmplY3Q6ID0/VVRGLTg/Qj93Nms9Pz0gPT9VVEYtOD9CP3c2az0/PQ0KTUlNRS1WZXJzaW9uOiAxLjANCkNvbnRlbnQtVHlwZTogbXVsdGlwYXJ0L21peGVkOyBib3VuZGFyeT0iYiAxIg0KDQpUaGlzIGlzIGZvciBvdGhlcnMuDQotLWIgMQ0KQ29udGVudC1UeXBlOiBtdWx0aXBhcnQvYWx0ZXJuYXRpdmU7IGJvdW5kYXJ5PWIyDQoNCi0tYjINCkNvbnRlbnQtVHlwZTogdGV4dC9wbGFpbjsgY2hhcnNldD1pc28tODg1OS0xDQpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBxdW90ZWQtcHJpbnRhYmxlDQoNCkdyPUZDPURGZSA9DQphdXMgSz1GNmxuDQotLWIyDQpDb250ZW50LVR5cGU6IHRleHQvaHRtbDsgY2hhcnNldD11dGYtOA0KQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0DQoNClBHSStSM0xEdk1PZlpUd3ZZajROQ2c9PQ0KLS1iMi0tDQoNCi0tYiAxDQpDb250ZW50LVR5cGU6IGltYWdlL3BuZzsgbmFtZT0iPT91dGYtOD9RP0dyPUMzPUJDPUMzPTlGZS5wbmc/PSINCkNvbnRlbnQtRGlzcG9zaXRpb246IGF0dGFjaG1lbnQ7IGZpbGVuYW1lPSJ4LnBuZyI7DQogZmlsZW5hbWUqPXV0Zi04JydHciVDMyVCQyVDMyU5RmUucG5nDQpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQNCg0KaVZCT1J3MEtHZ289DQotLWIgMQ0KQ29udGVudC1UeXBlOiBtZXNzYWdlL3JmYzgyMg0KDQpGcm9tOiBhQGINClN1YmplY3Q6ID0/aXNvLTg4NTktMT9RP0s9RjZsbj89DQpDb250ZW50LVR5cGU6IHRleHQvcGxhaW47IGNoYXJzZXQ9a29pOC1yDQoNCvDSydfF1CAbWzJKDQotLWIgMQ0KQ29udGVudC1UeXBlOiBhcHBsaWNhdGlvbi94LRtbMkoNCg0KeA0KLS1iIDEtLQ0Kbm90IGZvciB5b3UNCg=="}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}

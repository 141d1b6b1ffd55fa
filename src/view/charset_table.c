/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset_table.c: the labels of WHATWG's Encoding Standard, those that mail has beside them, and what they mean.
 */
#include "view/charset_private.h"

static const struct charset_patch mac_roman[] = { { 0xC6, 0x2206 }, { 0xF0, 0xF8FF }, { 0, 0 } };
static const struct charset_patch mac_cyrillic[] = { { 0xFF, 0x20AC }, { 0, 0 } };
static const struct charset_patch gbk[] = { { 0x80, 0x20AC }, { 0, 0 } };
static const struct charset_patch big5[] = { { 0xA15A, 0x2574 }, { 0xA1C3, 0xFFE3 },
	{ 0xA1C5, 0x2CD }, { 0xA1FE, 0xFF0F }, { 0xA240, 0xFF3C }, { 0xA2CC, 0x5341 },
	{ 0xA2CE, 0x5345 }, { 0xA3E1, 0x20AC }, { 0, 0 } };

/* "iso-8859-N", "iso_8859-N:YEAR", "latinN" … of those that keep their meaning. */
#define ISO(labels, n) \
	{ \
		labels, CHARSET_SINGLE, "ISO-8859-" n, 0, NULL \
	}
#define CODE_PAGE(n) \
	{ \
		" cp" n " ", CHARSET_SINGLE, "CP" n, 0, NULL \
	}

const struct charset charset_table[] = {
	[CHARSET_AT_GUESS] = { " xuserdefined unknown unknown8bit 8bit 7bit binary "
			       "usascii ascii ansix341968 ansix341986 isoir6 iso646us iso646irv1991 us csascii "
			       "cp367 default defaultcharset none autodetectall xautodetect replacement ",
		CHARSET_GUESS, NULL, 0, NULL },
	[CHARSET_AT_UTF8] = { " utf8 unicode11utf8 unicode20utf8 utf8mb4 csutf8 cp65001 ",
		CHARSET_UTF8, NULL, 0, NULL },
	[CHARSET_AT_1252] = { " cp1252 iso88591 iso885911987 isoir100 latin1 l1 csisolatin1 cp819 "
			      "ansi latin ansilatin1 ",
		CHARSET_1252, NULL, 0, NULL },
	[CHARSET_AT_CP932] = { " shiftjis sjis csshiftjis mskanji cp932 windows31j cswindows31j "
			       "xmswindows31j xmacjapanese cp943 cp10001 ",
		CHARSET_PAIRS, "CP932", 0x81, NULL },
	[CHARSET_AT_EUC_JP_MS] = { " eucjpms ", CHARSET_PAIRS, "EUC-JP-MS", 0xA1, NULL },
	[CHARSET_AT_JISX0213] = { " eucjisx0213 eucjis2004 ", CHARSET_PAIRS, "EUC-JISX0213", 0xA1,
		NULL },
	[CHARSET_AT_GB18030] = { " gb18030 gb180302000 gb180302022 gbk cp936 gb2312 gb231280 csgb2312 "
				 "csiso58gb231280 chinese isoir58 eucgb2312cn euccn cngb gb cp54936 "
				 "xmacchinesesimp cp10008 cp20936 cp1386 csgb18030 csgbk ",
		CHARSET_PAIRS, "GB18030", 0x81, gbk },
	[CHARSET_AT_CP949] = { " euckr cseuckr ksc5601 ksc56011987 ksc56011989 csksc56011987 korean isoir149 "
			       "cp949 xwindows949 uhc ks56011987 5601 xmackorean cp51949 cp10003 ",
		CHARSET_PAIRS, "CP949", 0x81, NULL },
	[CHARSET_AT_EUC_TW] = { " euctw cseuctw cns11643 ", CHARSET_PAIRS, "EUC-TW", 0xA1, NULL },
	[CHARSET_AT_ISO2022_JP] = { " iso2022jp csiso2022jp iso2022jp1 iso2022jp2 csiso2022jp2 iso2022jp3 "
				    "iso2022jp2004 iso2022jpext iso2022jpms iso2022jp8 cp50220 cp50221 cp50222 "
				    "xwindowsiso2022jp jis jis7 csjis ",
		CHARSET_ISO2022, NULL, 0, NULL },
	[CHARSET_AT_LATIN1] = { " truelatin1 ", CHARSET_SINGLE, "ISO-8859-1", 0, NULL },
	[CHARSET_AT_GREEK] = ISO(
		" iso88597 iso885971987 iso885972003 isoir126 greek greek8 ecma118 elot928 suneugreek "
		"csisolatingreek ",
		"7"),
	{ " eucjp cseucpkdfmtjapanese ujis cp51932 cp20932 ", CHARSET_EUC_JP, NULL, 0, NULL },
	{ " iso2022kr csiso2022kr cp50225 ", CHARSET_ISO2022, "C", 0, NULL },
	{ " iso2022cn csiso2022cn iso2022cnext csiso2022cnext cp50227 ", CHARSET_ISO2022, "A", 0,
		NULL },
	{ " hzgb2312 hz cp52936 ", CHARSET_HZ, NULL, 0, NULL },
	{ " big5 csbig5 cnbig5 big5hkscs big5hk big5eten cp950 xmacchinesetrad cp10002 cp951 ",
		CHARSET_PAIRS, "BIG5-HKSCS", 0x81, big5 },
	{ " johab cp1361 ksc5601johab ", CHARSET_PAIRS, "JOHAB", 0x84, NULL },
	{ " shiftjisx0213 shiftjis2004 sjis2004 ", CHARSET_PAIRS, "SHIFT_JISX0213", 0x81, NULL },

	ISO(" iso88592 iso885921987 isoir101 latin2 l2 csisolatin2 ", "2"),
	ISO(" iso88593 iso885931988 isoir109 latin3 l3 csisolatin3 ", "3"),
	ISO(" iso88594 iso885941988 isoir110 latin4 l4 csisolatin4 ", "4"),
	ISO(" iso88595 iso885951988 isoir144 cyrillic csisolatincyrillic ", "5"),
	ISO(" iso88596 iso885961987 iso88596e iso88596i csiso88596e csiso88596i isoir127 arabic asmo708 ecma114 "
	    "csisolatinarabic cp708 ",
		"6"),
	ISO(" iso88598 iso885981988 iso88598e iso88598i csiso88598e csiso88598i isoir138 hebrew visual logical "
	    "csisolatinhebrew cp38598 ",
		"8"),
	ISO(" iso885910 iso8859101992 isoir157 latin6 l6 csisolatin6 ", "10"),
	ISO(" iso885913 latin7 l7 isoir179 ", "13"),
	ISO(" iso885914 iso8859141998 isoir199 latin8 l8 isoceltic ", "14"),
	ISO(" iso885915 latin9 l9 csisolatin9 isoir203 latin0 ", "15"),
	ISO(" iso885916 iso8859162001 isoir226 latin10 l10 ", "16"),

	{ " koi8r koi koi8 cskoi8r cp20866 ", CHARSET_SINGLE, "KOI8-R", 0, NULL },
	{ " koi8u cp21866 ", CHARSET_SINGLE, "KOI8-U", 0, NULL },
	{ " koi8ru ", CHARSET_SINGLE, "KOI8-RU", 0, NULL },
	{ " koi8t ", CHARSET_SINGLE, "KOI8-T", 0, NULL },
	{ " kz1048 rk1048 strk10482002 ", CHARSET_SINGLE, "RK1048", 0, NULL },
	{ " cp866 866 csibm866 ", CHARSET_SINGLE, "CP866", 0, NULL },
	{ " macintosh csmacintosh mac macroman cp10000 ", CHARSET_SINGLE, "MACINTOSH", 0,
		mac_roman },
	{ " maccyrillic macukrainian macuk cp10007 cp10017 ", CHARSET_SINGLE, "MAC-UK", 0,
		mac_cyrillic },
	{ " macce maccentraleurope xmaccentraleurroman cp10029 ", CHARSET_SINGLE,
		"MAC-CENTRALEUROPE", 0, NULL },
	{ " cp874 iso885911 iso8859112001 tis620 tis6200 tis62025331 cstis620 ", CHARSET_SINGLE,
		"CP874", 0, NULL },
	{ " cp1254 iso88599 iso885991989 isoir148 latin5 l5 csisolatin5 ", CHARSET_SINGLE, "CP1254",
		0, NULL },
	{ " cp1250 ", CHARSET_SINGLE, "CP1250", 0, NULL },
	{ " cp1251 ", CHARSET_SINGLE, "CP1251", 0, NULL },
	{ " cp1253 ", CHARSET_SINGLE, "CP1253", 0, NULL },
	{ " cp1255 ", CHARSET_SINGLE, "CP1255", 0, NULL },
	{ " cp1256 ", CHARSET_SINGLE, "CP1256", 0, NULL },
	{ " cp1257 ", CHARSET_SINGLE, "CP1257", 0, NULL },
	{ " cp1258 ", CHARSET_SINGLE, "CP1258", 0, NULL },
	CODE_PAGE("437"),
	CODE_PAGE("737"),
	CODE_PAGE("775"),
	CODE_PAGE("850"),
	CODE_PAGE("852"),
	CODE_PAGE("855"),
	CODE_PAGE("857"),
	{ " cp858 cp00858 ", CHARSET_SINGLE, "IBM858", 0, NULL },
	CODE_PAGE("860"),
	CODE_PAGE("861"),
	CODE_PAGE("862"),
	CODE_PAGE("863"),
	CODE_PAGE("864"),
	CODE_PAGE("865"),
	CODE_PAGE("869"),
	{ " cp1125 cp848 ", CHARSET_SINGLE, "CP1125", 0, NULL },
	{ " viscii csviscii viscii111 ", CHARSET_SINGLE, "VISCII", 0, NULL },
	{ " tcvn tcvn5712 tcvn57121 tcvn571211993 ", CHARSET_STATE, "TCVN", 0, NULL },
	{ " armscii8 ", CHARSET_SINGLE, "ARMSCII-8", 0, NULL },
	{ " georgianps ", CHARSET_SINGLE, "GEORGIAN-PS", 0, NULL },
	{ " georgianacademy ", CHARSET_SINGLE, "GEORGIAN-ACADEMY", 0, NULL },
	{ " pt154 ptcp154 cp154 cyrillicasian csptcp154 ", CHARSET_SINGLE, "PT154", 0, NULL },

	{ " utf7 unicode11utf7 unicode20utf7 csunicode11utf7 cp65000 csutf7 ", CHARSET_STATE,
		"UTF-7", 0, NULL },
	{ " utf16le utf16 unicode ucs2 ucs2le iso10646ucs2 csunicode unicodefeff csutf16 csutf16le cp1200 ",
		CHARSET_UNITS2, "UTF-16LE", 0, NULL },
	{ " utf16be unicodefffe ucs2be csutf16be cp1201 ", CHARSET_UNITS2, "UTF-16BE", 0, NULL },
	{ " utf32le utf32 csutf32 csutf32le cp12000 ", CHARSET_UNITS4, "UTF-32LE", 0, NULL },
	{ " utf32be ucs4 ucs4be iso10646ucs4 csucs4 csutf32be cp12001 ", CHARSET_UNITS4, "UTF-32BE",
		0, NULL },
};

const size_t charset_table_n = sizeof(charset_table) / sizeof(charset_table[0]);

//! IANA's top-level domains. Generated from `data/tlds.txt` by `link-tables`: do not edit.

/// Labels of two letters: for each first letter a bit for each second one, `a` the lowest.
#[rustfmt::skip]
pub(super) const TWO_LETTERS: [u32; 26] = [
    0b10_1101_1111_0101_1001_0111_1100, // a
    0b11_0110_1110_0111_0011_1111_1011, // b
    0b11_1111_0010_0111_1101_1110_1101, // c
    0b10_0000_0000_0101_0110_0001_0000, // d
    0b00_0001_1110_0000_0000_0101_0100, // e
    0b00_0000_0010_0101_0111_0000_0000, // f
    0b01_0101_1111_1011_1001_1111_1011, // g
    0b00_0001_1010_0011_0100_0000_0000, // h
    0b00_0000_1111_0111_1000_0001_1000, // i
    0b00_0000_0000_1101_0000_0001_0000, // j
    0b11_0100_0010_1011_0001_1101_0000, // k
    0b01_0011_1110_0000_0101_0000_0111, // l
    0b11_1111_1111_1111_1100_1101_1101, // m
    0b10_0001_0010_1100_1001_0111_0101, // n
    0b00_0000_0000_0001_0000_0000_0000, // o
    0b01_0100_1110_0011_1100_1111_0001, // p
    0b00_0000_0000_0000_0000_0000_0001, // q
    0b00_0101_0100_0100_0000_0001_0000, // r
    0b11_1011_1110_0111_1111_1101_1111, // s
    0b10_0110_1010_0111_1110_1110_1100, // t
    0b11_0000_0100_0000_0100_0100_0001, // u
    0b00_0001_0000_0010_0001_0101_0101, // v
    0b00_0000_0100_0000_0000_0010_0000, // w
    0b00_0000_0000_0000_0000_0000_0000, // x
    0b00_0000_1000_0000_0000_0001_0000, // y
    0b00_0100_0000_0001_0000_0000_0001, // z
];

/// The length of the labels in the first bucket, in bytes.
pub(super) const SHORTEST_LISTED: usize = 3;

/// Longer labels, `xn--` for Unicode: a bucket for each length, sorted, without separators.
#[rustfmt::skip]
pub(super) const BY_LENGTH: [&str; 22] = [
    "aaaabbabcacoadsaegaflaiganzaolappartawsaxabarbbcbbtbcgbcnbetbidbiobizbmsbmwbomboobotbox\
     buybzhcabcalcamcarcatcbacbnceocfacfdcomcpacrsdaddayddsdevdhldiydnpdogdotdtvdvreatecoedu\
     esqeusfanfitflyfoofoxfrlftrfunfyigalgapgaygdngeaglegmogmxgoogopgotgovhbohivhkthothowibm\
     iceicuifmincinginkintistitvjcbjiojlljmpjnjjotjoykfhkiakimkpnkrdlatlawldsllcllplollplltd\
     manmapmbamedmenmilmitmlbmlsmmamoemoimommovmsdmtnmtrnabnbanecnetnewnflngonhknownranrwntt\
     nycobioneongonloooorgottovhpaypetphdpidpinpncproprupubpwcredrenrilrioriprunrwesapsassbi\
     sbsscbsewsexsfrskiskysoyspasrlstctabtaxtcitdktelthdtjxtoptrvtuitvsubsunouolupsvetvigvin\
     vipwedwinwmewowwtcwtfxinxxxxyzyouyunzip",
    "aarpableaeroakdnallyamexarabarmyarpaarteasdaasiaaudiautobabybandbankbbvabeerbestbikebing\
     blogbluebofabondbookbuzzcafecallcampcarecarscasacasecashcbrecernchatciticityclubcoolcoop\
     cyoudatadatedclkdealdelldesidietdishdocsdvagernifagefailfansfarmfastfidofilmfirefishflir\
     foodfordfreefundgamegbizgentggeegiftgmbhgoldgolfgooggugeguruhairhaushdfchelpherehosthsbc\
     icbcieeeimdbimmoinfoitaujavajeepjobsjprskddikidskiwikpmgkredlandlegolgbtlidllifelikelimo\
     linkliveloanloveltdaluxemaifmeetmememenuminimintmobimodamotonamenavynewsnextniconikeollo\
     openpageparspccwpicspingpinkplaypluspohlpornpostprodprofqponreadreitrentrestrichroomrsvp\
     ruhrsafesalesarlsavesaxoscotseatseeksexyshiashopshowsilksinasiteskinsncfsohusongsonyspot\
     starsurftalktaxiteamtechtevatiaatipstowntoystubevanavisavivavivovotevotowangweirwienwiki\
     wineworkxboxyogazarazerozone",
    "actoradultaetnaamfamamicaapplearchiaudioautosazurebaidubeatsbiblebingoblackboatsbosch\
     buildcanoncardschasecheapciscociticclickcloudcoachcodescrowncymrudancedealsdeltadrive\
     dubaiearthedekaemailepsonfaithfedexfinalforexforumgallogamesgiftsgivesglassglobogmail\
     greengripegroupgucciguidehomeshondahorsehousehyattikanoirishjetztkoelnkyotolamerlease\
     legallexuslillyloanslocuslottelottomangomediamiamimoneymoviemusicnexusnikonninjanokia\
     nowtvomegaosakaparispartspartyphonephotopizzaplacepokerpraxipressprimepromoquestradio\
     rehabreisericohrocksrodeorugbysalonsenersevensharpshellshoesskypeslingsmartsmilesolar\
     spacesportstadastorestudystylesucksswisstatartirestiroltmalltodaytokyotoolstoraytotal\
     tourstradetrusttunestushuubankvegasvideovodkavolvowaleswatchweberweiboworksworldxerox\
     yahoo",
    "abbottabbvieafricaagencyairbusairtelalipayalsacealstomamazonanquanaramcoauthorbayern\
     beautyberlinbhartibostikbostonbrokercameracareercasinocenterchanelchromechurchcircle\
     claimscliniccoffeecomseccondoscouponcreditcruisedatingdatsundealerdegreedentaldesign\
     directdoctordupontdurbanemerckenergyestateeventsexpertfamilyflickrfutbolgallupgarden\
     georgegivingglobalgooglegratishealthhermeshiphophockeyhotelshughesimamatinsureintuit\
     jaguarjoburgjuegoskaufenkindlekosherlatinolawyerlefraklivinglockerlondonluxurymadrid\
     maisonmakeupmarketmattelmobilemonashmormonmoscowmuseumnagoyanissannissaynortonnowruz\
     officeolayanonlineoracleorangeotsukapfizerphotosphysiopictetquebecracingrealtyreisen\
     repairreportreviewrogersryukyusafetysakurasanofischoolschulesearchsecureselectshouji\
     soccersocialstreamstudiosupplysuzukiswatchsydneytaipeitaobaotargettattootennistienda\
     tjmaxxtkmaxxtoyotatravelunicomviajesvikingvillasvirginvisionvotingvoyagewalterwebcam\
     xihuanyachtsyandexzappos",
    "abogadoacademyagakhanalibabaandroidathletaauctionaudibleauspostbanamexbauhausbestbuy\
     bookingbrothercapitalcaravancareerschannelcharitychintaicitadelclubmedcollegecologne\
     companycomparecontactcookingcorsicacountrycouponscoursescricketcruisesdentistdigital\
     domainsexposedexpressfarmersfashionferrariferrerofinancefishingfitnessflightsflorist\
     flowersforsalefrogansfujitsugallerygentinggodaddygroceryguitarshamburghangouthitachi\
     holidayhostinghotmailhyundaiismailijewelryjuniperkitchenkomatsulacaixalanxesslasalle\
     latrobeleclerclimitedlincolnmarketsmonsternetbanknetflixnetworkneustarokinawaorganic\
     originsphilipspioneerpolitierealtorrecipesrentalsreviewsrexrothsamsungsandvikschmidt\
     schwarzscienceshikshasinglesstaplesstoragesupportsurgerysystemstemasektheatertheatre\
     ticketstoshibatradingwalmartwanggouwatchesweatherwebsiteweddingwhoswhowindowswinners\
     yamaxunyoutubezuerich",
    "abudhabiairforceallstateattorneybarclaysbarefootbargainsbaseballboutiquebradescobroadway\
     brusselsbuildersbusinesscapetowncateringcatholicciprianicleaningcliniqueclothingcommbank\
     computerdeliverydeloittedemocratdiamondsdiscountdiscoverdownloadengineerericssonexchange\
     feedbackfidelityfirmdalefootballfrontiergoodyeargraingergraphicshdfcbankhelsinkiholdings\
     hospitalinfinitiipirangaistanbuljpmorganlightinglundbeckmarriottmckinseymemorialmerckmsd\
     mortgageobserverpartnerspharmacypicturesplumbingpropertyreliancesaarlandsamsclubsecurity\
     servicesshoppingsoftbanksoftwarestcgroupsuppliestrainingvanguardventuresverisignwoodside\
     xn--90aexn--nodexn--p1aixn--qxamyokohama",
    "accentureallfinanzamsterdamanalyticsaquarellebarcelonabloombergchristmascommunity\
     directoryeducationequipmentfairwindsfinancialfirestonefreseniusfurnituregoldpoint\
     hisamitsuhomedepothomegoodshomesenseinstituteinsurancekuokgrouplandroverlifestyle\
     marketingmarshallsmelbournemicrosoftpanasonicrichardlishangrilasolutionsstatebank\
     statefarmstockholmtravelersvacationsxn--90aisxn--c1avgxn--d1alfxn--e1a4cxn--fhbei\
     xn--j1aefxn--j1amhxn--l1accxn--ngbrxxn--nqv7fxn--p1acfxn--qxa6axn--tckwexn--vhquv\
     yodobashi",
    "accountantapartmentsassociatesbasketballbnpparibasboehringercapitaloneconsulting\
     creditcardcuisinellaeurovisionextraspacefoundationhealthcareimmobilienindustries\
     managementmitsubishinextdirectpropertiesprotectionprudentialrealestaterepublican\
     restaurantschaefflertatamotorstechnologyuniversityvlaanderenxn--30rr7yxn--3pxu8k\
     xn--45q11cxn--4gbrimxn--55qx5dxn--5tzm5gxn--80aswgxn--90a3acxn--9dbq2axn--9et52u\
     xn--c2br7gxn--cg4bkixn--czrs0txn--czru2dxn--fiq64bxn--fiqs8sxn--fiqz9sxn--io0a7i\
     xn--kput3ixn--mxtq1mxn--o3cw4hxn--pssy2uxn--q7ce6axn--unup4yxn--wgbh1cxn--wgbl6a\
     xn--y9a3aq",
    "accountantsbarclaycardblackfridayblockbusterbridgestonecalvinkleincontractorscreditunion\
     engineeringenterprisesinvestmentskerryhotelslamborghinimotorcyclesolayangroupphotography\
     playstationproductionsprogressiveredumbrellawilliamhillxn--11b4c3dxn--1ck2e1bxn--1qqw23a\
     xn--2scrj9cxn--3bst00mxn--3ds443gxn--3hcrj9cxn--42c2d9axn--45brj9cxn--55qw42gxn--6frz82g\
     xn--80ao21axn--9krt00axn--cck2b3bxn--czr694bxn--d1acj3bxn--efvy88hxn--fct429kxn--fjq720a\
     xn--flw351exn--g2xx48cxn--gecrj9cxn--gk3at1exn--h2brj9cxn--hxt814exn--imr513nxn--j6w193g\
     xn--jvr189mxn--kprw13dxn--kpry57dxn--mgbbh1axn--mgbtx2bxn--mix891fxn--nyqy26axn--otu796d\
     xn--pgbs0dhxn--q9jyb4cxn--rhqv96gxn--rovu88bxn--s9brj9cxn--ses554gxn--t60b56axn--vuq861b\
     xn--w4rs40lxn--xhq521bxn--zfr164b",
    "constructionlplfinancialscholarshipsversicherungxn--3e0b707exn--45br5cylxn--4dbrk0ce\
     xn--80adxhksxn--80asehdbxn--8y0a063axn--gckr3f0fxn--mgb9awbfxn--mgbab2bdxn--mgbgu82a\
     xn--mgbpl2fhxn--mgbt3dhdxn--mk1bu44cxn--ngbc5azdxn--ngbe9e0axn--ogbpf8flxn--qcka1pmc",
    "internationallifeinsurancewolterskluwerxn--cckwcxetdxn--eckvdtc9dxn--fpcrj9c3d\
     xn--fzc2c9e2cxn--h2brj9c8cxn--tiq49xqyjxn--yfro4i67oxn--ygbi2ammx",
    "americanfamilyweatherchannelxn--54b7fta0ccxn--6qq986b3xlxn--80aqecdr1axn--b4w605ferd\
     xn--fiq228c5hsxn--h2breg3evexn--jlq480n2rgxn--mgba3a3ejtxn--mgbaam7a8hxn--mgbayh7gpa\
     xn--mgbbh1a71exn--mgbca7dzdoxn--mgbi4ecexpxn--mgbx4cd0abxn--rvc1e0am3e",
    "americanexpresskerrypropertiessandvikcoromantxn--i1b6b1a6a2exn--kcrx77d1x4a\
     xn--lgbbat1ad8jxn--mgba3a4f16axn--mgbc0a9azcgxn--nqv7fs00ema",
    "xn--fzys8d69uvgmxn--mgba7c0bbn0axn--mgbcpq6gpa1axn--xkc2al3hye2a",
    "xn--5su34j936bgsgxn--bck1b9a5dre4cxn--mgbah1a3hjkrdxn--mgbai9azgqp6jxn--mgberp4a5d4ar\
     xn--xkc2dl3a5ee0h",
    "travelersinsurance",
    "",
    "xn--w4r85el8fhu5dnra",
    "",
    "xn--clchc0ea0b2g2a9gcd",
    "xn--vermgensberater-ctb",
    "xn--vermgensberatung-pwb",
];

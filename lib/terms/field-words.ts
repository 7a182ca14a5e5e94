/*
 * Words and abbreviations of children's services, and of what staff ask about, that a manual may not have: by them a search that
 * found nothing is known to be about a thing, and not about somebody. Whoever misses one adds it here.
 */
const abbreviations = `
  aap abe abh adhd afc ama amhp asb asbo asc asd asye awol baaf bame bass bhr bia caa caf cafcass camhs car cat cba cbt ccg cce
  ccn cct cdop ceop cgl chims chin cic cin cina cinp cla clas cme coc copd cop cpc cpcc cpd cpn cpo cpp cpr cps cqc crb cscc
  cse csc csp csps csw cv cwd cwds cyp cypp dapo dash dbs dda dfe dhr dols dpa dpn dpo dsl dst dv dva dvpn dvpo dwp eal ech
  ehcp ehe eia elac ema emdr eot epo esa eyfs faq fasd fco fgc fgdm fgm fii fip foi fpm frg gal gbh gdpr gds gmc gp gps gro
  hbv hcpc hmcts hmp hoc hr hv icb icpc icpcs icd ico ics ict idva ifa imca imha iro iros isa isw itsw iv jar jtai kinship ksl
  lac lacs lado lados lcpc lgbt lgbtq lgo lo loi lscb lscp lsp maca mapp mappa marac masa mash maslac mca mdt meu mha moj mos mou
  mst naco nai neet nfa nhs nice nmc npp nrm nrpf nspcc nvr ofsted ooc oola oope osc ot otla pa pace pals pep peps pfh php pip
  plo plp pmld pn ppo ppu pr pru psa pss pssg ptsd qa raa rcpc reg ria ro rop rpc rsl sab saf salt sar sarc scr scrs sdq sen
  senco send sgo sgos sib ska sla slt smart smk sow spoc ssa sso ssw staf sts sw tac taf tas tusla uasc umc unhcr unicef urn
  vdc vpo wef ydap ymca yjb yjs yo yoi yos yot ypa
`
const words = `
  abscond absconded absconding absence abroad abuse acas accommodation adopter adopters adoption advocate agency alcohol
  alert allegation allegations allowance allowances ambulance anorexia appeal appointee arrest arrested assault asylum
  attachment attendance autism autistic award babysit babysitter babysitting baptism bedroom bedrooms bedwetting behaviour
  bereavement bike birth birthday boarding bond boarder boyfriend bruise bruises bruising budget bullying burial bursary
  camera camping cannabis car carers case caseload cash cctv celebration certificate childcare childminder christening church
  cigarette cigarettes circumcision clothes clothing coercive college communication complaint computer concealment
  conduct confidentiality consent contact contraception conviction coroner cot county court cremation crime criminal cuckooing
  curfew custody cyber cyberbullying data dbs death dementia dental dentist deportation deprivation detention diet
  disability disabled disclosure discipline divorce dna doctor dog dogs domestic drink driving drug drugs duty dyslexia eating
  eczema education email emergency emotional enuresis epilepsy equality escort ethnicity euthanasia eviction exam exclusion
  excluded expenses exploitation facebook fees festival finance fire firearm firework fireworks firesetting flat food forced foster
  fostercare fostering fraud funeral gaming gambling gang gangs garden gender genital girlfriend glasses glue gluesniffing
  grandparent grandparents gran grandma grandad grant grievance grooming guardian guardianship guidance gun guns hair haircut
  haircuts harassment headlice health helmet hepatitis heroin hiv holiday holidays homeless homelessness homework honour
  hospital hostel hotel house housing hygiene hypnosis icloud identity illness imaging immigration immunisation incest induction
  inhaler injection injunction injury inquest inspection instagram insulin insurance interpreter internet investigation isolation
  jewellery kinship kidnap kidnapping knife knives ladder language laptop laundry law leaflet learning leaver leavers leave legal
  letterbox levy lgbt lice lifestory lifejacket loan lodger lodgers lodging lodgings lone lottery loneliness mattress meal meals
  media medical medication medicine mediation menstruation mental mentor mileage mobile mobility modern money mortgage mosque
  motorbike mourning mum nails nappy nappies nationality neglect night nits notice nursery nurse obesity online optician orphan
  overdose overnight paedophile pans parking parttime party parties passport passports password pathway paternity pay payment
  payments pension period periods permission pet pets phone phones photo photograph photographs photos piercing piercings placement
  playstation pocket podcast poison police porn pornography posting postal poverty prayer pregnancy pregnant premises prevent
  prison prisoner prisons privacy private prosecution prostitution psychiatrist psychologist puberty qualification quarantine
  rabies racism radicalisation ramadan rape receipt recipe records referee refugee refusal religion religious remand removal
  rent repatriation report reporting residency residential respite restraint retainer return reunification rights risk
  runaway runaways safe safeguarding safety sanctions savings scan school seatbelt seatbelts secure security selfharm
  sexting sexual sex shoplifting shower sibling siblings sick sickness sim skiing slavery sleep sleeping sleepover sleepovers
  smear smoke smoking smartphone snapchat social solicitor solvent solvents spice sponsorship sport staff stalking statement
  stealing stepparent step-parent sterilisation storage strike student subsistence substance sudden suicidal suicide supervised
  supervision supervisor surname surrogacy surveillance swimming tag tagging tattoo tattoos tax taxi taxis teenage teenager
  teens terrorism text theft therapist therapy threat tiktok tobacco toddler toilet touch toy trafficking trafficked training
  trampoline transgender translator transport travel traveller travellers treatment truancy tuition twitter uniform university
  unaccompanied unborn upskirting vaccination vaccine vaccines vape vapes vaping vegan vegetarian vehicle veil vetting victim video videoing
  visa visas visit visitor volunteer volunteers voluntary voter wardship weapon weapons webcam weed weight welfare wheelchair
  whatsapp whistleblower wifi will-making witness worker workers x-ray xbox youth youtube
`

/** Words of the field and of what staff ask about, in small letters. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(`${abbreviations} ${words}`.trim().split(/\s+/))

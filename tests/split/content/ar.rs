//! الشيء نفسه بالعربية.

vitae::profile! {
    use super::*;
    translation "ar" {}

    /// أعتني بمصابيح [ميناءين](harbours)، وأعلّم [غيري](optics) العناية بها.
    owner mary { name: "ماري سومرفيل", role: "حارسة المنارة" }

    education school { degree: "ماجستير العلوم" }
    person fresnel { name: "أوغستان فرينل" }
    organization academy { name: "أكاديمية الأضواء" }
    organization lighthouses { name: "هيئة المنارات" }

    /// ميناءان في كل منهما مصباح واحد، استنادًا إلى فكرة من [أوغستان فرينل](fresnel).
    project harbours { name: "ميناءان" }

    /// ما يقوم عليه [المشروع](harbours).
    teaching optics { course: "البصريات", role: "محاضِرة" }

    talk lamps { title: "المصابيح" }
}
